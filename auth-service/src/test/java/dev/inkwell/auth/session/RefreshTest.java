package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshTest {

    @Inject
    Database database;

    @Test
    void aRefreshGivesTheNextTokens() {
        Api.User user = Api.aUser();

        Response next = refresh(user.refreshToken());

        next.then().statusCode(200).body("user.id", equalTo(user.id()));
        assertThat(next.<String>path("refreshToken")).isNotEqualTo(user.refreshToken());
        as(next.<String>path("accessToken")).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void fiftyAtOnceAllWorkAndLeaveOneLiveSuccessor() throws Exception {
        Api.User user = Api.aUser();

        List<Response> answers = Parallel.run(50, n -> refresh(user.refreshToken()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("refreshToken"))
                        .distinct())
                .hasSize(1);
        assertThat(database.number("""
                        SELECT count(*) FROM refresh_token JOIN session ON session.id = session_id
                        WHERE account_id = ? AND spent_at IS NULL
                        """, UUID.fromString(user.id()))).isEqualTo(1);
    }

    @Test
    void aSpentTokenAfterTheGraceEndsTheSession() {
        Api.User user = Api.aUser();
        Response next = refresh(user.refreshToken());
        letTheGracePass(user);

        int status = refresh(user.refreshToken()).statusCode();

        assertThat(status).isEqualTo(401);
        refresh(next.path("refreshToken")).then().statusCode(401).body("code", equalTo("invalid-refresh-token"));
        as(next.<String>path("accessToken")).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theOwnerIsToldOfASpentToken() {
        Api.User user = Api.aUser();
        refresh(user.refreshToken());
        letTheGracePass(user);

        refresh(user.refreshToken());
        refresh(user.refreshToken());

        assertThat(Mails.withSubject("We ended a session", user.email()).text()).contains("127.0.0.1");
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'refresh-token-reused' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo(1);
    }

    @Test
    void aRefreshTellsWhenAndFromWhereTheSessionWasUsedLast() {
        Api.User user = Api.aUser();
        database.update(
                "UPDATE session SET last_used_at = now() - interval '1 d', idle_expires_at = now() + interval '1 d',"
                        + " address = '203.0.113.7' WHERE account_id = ?",
                UUID.fromString(user.id()));

        refresh(user.refreshToken());

        assertThat(database.text(
                        "SELECT host(address) || (last_used_at > now() - interval '1 h')"
                                + " || (idle_expires_at > now() + interval '13 d') FROM session WHERE account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo("127.0.0.1truetrue");
    }

    @Test
    void aSpentTokenThatIsForgottenStillEndsTheSession() {
        Api.User user = Api.aUser();
        String second = refresh(user.refreshToken()).path("refreshToken");
        letTheGracePass(user);
        String third = refresh(second).path("refreshToken");

        refresh(user.refreshToken()).then().statusCode(401);

        refresh(third).then().statusCode(401);
    }

    @Test
    void aMadeUpTokenEndsNothing() {
        Api.User user = Api.aUser();
        String token = user.refreshToken();
        char last = token.charAt(40) == 'A' ? 'B' : 'A';

        refresh(token.substring(0, 40) + last + token.substring(41)).then().statusCode(401);
        refresh("").then().statusCode(401);
        refresh("*".repeat(token.length())).then().statusCode(401);

        refresh(token).then().statusCode(200);
    }

    @Test
    void anIdleSessionHasEnded() {
        Api.User user = Api.aUser();

        database.update(
                "UPDATE session SET idle_expires_at = now() - interval '1 s' WHERE account_id = ?",
                UUID.fromString(user.id()));

        refresh(user.refreshToken()).then().statusCode(401);
        as(user).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void noSessionLivesForEver() {
        Api.User user = Api.aUser();

        database.update(
                "UPDATE session SET expires_at = now() - interval '1 s' WHERE account_id = ?",
                UUID.fromString(user.id()));

        refresh(user.refreshToken()).then().statusCode(401);
        as(user).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void refreshTokensAreStoredAsHashesOnly() {
        Api.User user = Api.aUser();
        byte[] token = java.util.Base64.getUrlDecoder().decode(user.refreshToken());

        assertThat(database.number("SELECT count(*) FROM refresh_token WHERE token_hash = sha256(?)", token))
                .isEqualTo(1);
    }

    private void letTheGracePass(Api.User user) {
        database.update("""
                UPDATE refresh_token SET spent_at = spent_at - interval '11 s'
                WHERE session_id IN (SELECT id FROM session WHERE account_id = ?)
                """, UUID.fromString(user.id()));
    }
}
