package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionEndingTest {

    @Inject
    Event<SessionsMustEnd> sessionsMustEnd;

    @Inject
    Database database;

    private void end(SessionsMustEnd order) {
        QuarkusTransaction.requiringNew().run(() -> sessionsMustEnd.fire(order));
    }

    private String told(String table, String column, Api.User user) {
        return database.text(
                "SELECT count(*) FROM " + table + " WHERE type = 'session-ended' AND " + column + "::text = ?",
                user.id());
    }

    @Test
    void allSessionsOfAnAccountEndButTheOneThatIsSpared() {
        Api.User first = Api.aUser();
        Api.User second = Api.signedIn(first.username(), Api.PASSWORD);
        Api.User third = Api.signedIn(first.username(), Api.PASSWORD);
        Api.User another = Api.aUser();

        end(new SessionsMustEnd(UUID.fromString(first.id()), second.sessionId(), SessionEndReason.PASSWORD_CHANGED));

        as(first).get("/api/v1/me").then().statusCode(401);
        as(third).get("/api/v1/me").then().statusCode(401);
        Api.refresh(third.refreshToken()).then().statusCode(401);
        as(second).get("/api/v1/me").then().statusCode(200);
        as(another).get("/api/v1/me").then().statusCode(200);
        assertThat(told("user_event", "subject", first)).isEqualTo("2");
        assertThat(told("audit_entry", "account_id", first)).isEqualTo("2");
        assertThat(database.text("SELECT end_reason FROM session WHERE id = ?", first.sessionId()))
                .isEqualTo("password-changed");
    }

    @Test
    void whatHasEndedIsNotToldAgain() {
        Api.User user = Api.aUser();
        SessionsMustEnd order =
                new SessionsMustEnd(UUID.fromString(user.id()), null, SessionEndReason.ACCOUNT_SUSPENDED);

        end(order);
        end(order);

        assertThat(told("user_event", "subject", user)).isEqualTo("1");
    }

    @Test
    void theyGoOnWhenTheChangeIsRolledBack() throws Exception {
        Api.User user = Api.aUser();

        RolledBack.run(() -> sessionsMustEnd.fire(
                new SessionsMustEnd(UUID.fromString(user.id()), null, SessionEndReason.PASSWORD_RESET)));

        as(user).get("/api/v1/me").then().statusCode(200);
        assertThat(told("user_event", "subject", user)).isEqualTo("0");
    }

    @Test
    void noneEndsOutsideOfATransaction() {
        Api.User user = Api.aUser();

        assertThatThrownBy(() -> sessionsMustEnd.fire(
                        new SessionsMustEnd(UUID.fromString(user.id()), null, SessionEndReason.PASSWORD_RESET)))
                .isInstanceOf(RuntimeException.class);

        as(user).get("/api/v1/me").then().statusCode(200);
    }
}
