package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.auth.password.WeakHash;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    @Inject
    Database database;

    @Inject
    SessionStart start;

    @Inject
    PasswordService passwords;

    @Test
    void usernameAndAddressSignInInAnyCase() {
        Api.User user = Api.aUser();

        signIn(user.username().toUpperCase(Locale.ROOT), PASSWORD).statusCode(200);
        signIn(user.email().toUpperCase(Locale.ROOT), PASSWORD)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(600))
                .body("user.id", equalTo(user.id()))
                .body("user.permissions", hasItem("post:write"));
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        Api.User user = Api.aUser();
        Api.User suspended = Api.aUser();
        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(suspended.id()));

        Set<String> answers = new LinkedHashSet<>();
        answers.add(refusal(user.username(), "another passphrase"));
        answers.add(refusal(user.username(), ""));
        answers.add(refusal("nobody-at-all", PASSWORD));
        answers.add(refusal("nobody@example.org", PASSWORD));
        answers.add(refusal(suspended.username(), PASSWORD));
        answers.add(refusal("", ""));
        answers.add(refusal("' OR 1=1 --", PASSWORD));

        assertThat(answers).hasSize(1);
    }

    private static String refusal(String login, String password) {
        return signIn(login, password)
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("invalid-credentials"))
                .extract()
                .asString()
                .replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void aMissingPasswordIsNamed() {
        given().contentType("application/json")
                .body(Map.of("login", "someone"))
                .post("/api/v1/sessions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/password"));
    }

    @Test
    void aWeakerHashIsReplacedAtSignIn() {
        Api.User user = Api.aUser();
        UUID id = UUID.fromString(user.id());
        database.update("UPDATE password_credential SET hash = ? WHERE account_id = ?", WeakHash.of(PASSWORD), id);

        signIn(user.username(), PASSWORD).statusCode(200);

        assertThat(database.text("SELECT hash FROM password_credential WHERE account_id = ?", id))
                .startsWith("$argon2id$v=19$m=1024,t=1,p=1$");
        signIn(user.username(), PASSWORD).statusCode(200);
    }

    @Test
    void afterSignOutTheTokenIsRefusedAtOnce() {
        Api.User user = Api.aUser();
        as(user).get("/api/v1/me").then().statusCode(200);

        as(user).delete("/api/v1/sessions/current").then().statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
        assertThat(Api.refresh(user.refreshToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void aSuspendedAccountIsRefusedAtOnce() {
        Api.User user = Api.aUser();

        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(user.id()));

        as(user).get("/api/v1/me").then().statusCode(401);
        assertThat(Api.refresh(user.refreshToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordThatWasReplacedWhileItWasCheckedStartsNoSession() {
        Api.User user = Api.aUser();
        UUID id = UUID.fromString(user.id());
        Instant checked = passwords.setAt(id).orElseThrow();
        database.update(
                "UPDATE password_credential SET changed_at = changed_at + interval '1 s' WHERE account_id = ?", id);

        assertThatThrownBy(() -> start.start(id, checked, null, false)).isInstanceOf(DomainException.class);

        assertThat(database.number("SELECT count(*) FROM session WHERE account_id = ?", id))
                .isEqualTo(1);
    }
}
