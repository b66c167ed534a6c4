package dev.inkwell.auth.event;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppendedEventsTest {

    @Inject
    Database database;

    @Inject
    UserEvents events;

    private String typesOf(String subject) {
        return database.text(
                "SELECT string_agg(type, ' ' ORDER BY xid, id) FROM user_event WHERE subject = ?", subject);
    }

    private String newestOf(String subject, String key) {
        return database.text(
                "SELECT data ->> ? FROM user_event WHERE subject = ? ORDER BY xid DESC, id DESC LIMIT 1", key, subject);
    }

    private static AccountState state(UUID id, long version) {
        return new AccountState(id, "ada", "Ada", "Writes.", null, "active", 1, version);
    }

    private void append(UserEvent event) {
        QuarkusTransaction.requiringNew().run(() -> events.append(event));
    }

    @Test
    void anAccountsChangesAreToldInTheirOrder() {
        Api.User user = Api.aUser();
        as(user).contentType("application/json")
                .header("If-Match", "*")
                .body("{\"displayName\":\"Ada L.\"}")
                .patch("/api/v1/me");
        as(Api.admin()).put("/api/v1/users/" + user.id() + "/roles/editor");
        as(Api.admin()).delete("/api/v1/users/" + user.id() + "/roles/editor");

        assertThat(typesOf(user.id())).isEqualTo("account-created profile-changed access-changed access-changed");
        assertThat(newestOf(user.id(), "displayName")).isEqualTo("Ada L.");
        assertThat(newestOf(user.id(), "accessVersion")).isEqualTo("3");
        assertThat(newestOf(user.id(), "version")).isEqualTo("3");
    }

    @Test
    void whatChangesNothingIsNotTold() {
        Api.User user = Api.aUser();

        as(Api.admin()).put("/api/v1/users/" + user.id() + "/roles/author");
        as(Api.admin()).delete("/api/v1/users/" + user.id() + "/roles/editor");

        assertThat(typesOf(user.id())).isEqualTo("account-created");
    }

    @Test
    void theEndOfASessionIsToldOnce() {
        Api.User user = Api.aUser();

        as(user).delete("/api/v1/sessions/current").then().statusCode(204);
        as(user).delete("/api/v1/sessions/current").then().statusCode(401);

        assertThat(typesOf(user.id())).isEqualTo("account-created session-ended");
    }

    @Test
    void aReusedRefreshTokenEndsItsSessionForOthersToo() {
        Api.User user = Api.aUser();
        Api.refresh(user.refreshToken());
        database.update("UPDATE refresh_token SET spent_at = spent_at - interval '11 s' WHERE spent_at IS NOT NULL");

        Api.refresh(user.refreshToken()).then().statusCode(401);

        assertThat(typesOf(user.id())).isEqualTo("account-created session-ended");
    }

    @Test
    void noEventHoldsAnEmailAddress() {
        Api.User user = Api.aUser();

        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE data::text LIKE '%' || ? || '%'", user.email()))
                .isZero();
    }

    @Test
    void aRolledBackChangeIsNotTold() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.append(UserEvent.accountCreated(state(id, 0)));
                    throw new IllegalStateException("The change has failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(typesOf(id.toString())).isEqualTo("null");
    }

    @Test
    void noEventIsToldWithoutItsChange() {
        assertThatThrownBy(() -> events.append(UserEvent.signingKeyRevoked("k")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void aDeletionRemovesThePersonalDataOfEarlierEvents() {
        UUID id = UUID.randomUUID();
        append(UserEvent.accountCreated(state(id, 0)));
        append(UserEvent.sessionEnded(UUID.randomUUID(), id));
        append(UserEvent.profileChanged(state(id, 1)));

        append(UserEvent.accountDeleted(
                new AccountState(id, "ada", "Ada", "Writes.", null, "deleted", 2, 2), DeletedAuthorsPosts.REMOVE));

        assertThat(typesOf(id.toString())).isEqualTo("session-ended account-deleted");
        assertThat(database.text("SELECT data FROM user_event WHERE subject = ? AND version = 2", id.toString()))
                .contains("\"posts\": \"remove\"")
                .doesNotContainIgnoringCase("ada");
    }
}
