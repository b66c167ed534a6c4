package dev.inkwell.auth.credential;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordChangeTest {

    private static final String NEW_PASSWORD = "another fine passphrase";

    @Inject
    Database database;

    private static ValidatableResponse change(Api.User user, String current, String next) {
        return Api.put(user, "/api/v1/me/password", Map.of("currentPassword", current, "newPassword", next));
    }

    @Test
    void otherSessionsEndAndThisOneGoesOn() {
        Api.User user = Api.aUser();
        Api.User elsewhere = Api.signedIn(user.username(), PASSWORD);

        change(user, PASSWORD, NEW_PASSWORD).statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(200);
        as(elsewhere).get("/api/v1/me").then().statusCode(401);
        signIn(user.username(), NEW_PASSWORD).statusCode(200);
        signIn(user.username(), PASSWORD).statusCode(401);
    }

    @Test
    void otherSessionsGoOnWhenTold() {
        Api.User user = Api.aUser();
        Api.User elsewhere = Api.signedIn(user.username(), PASSWORD);

        Api.put(
                        user,
                        "/api/v1/me/password",
                        Map.of("currentPassword", PASSWORD, "newPassword", NEW_PASSWORD, "endOtherSessions", false))
                .statusCode(204);

        as(elsewhere).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theAddressIsTold() {
        Api.User user = Api.aUser();

        change(user, PASSWORD, NEW_PASSWORD).statusCode(204);

        assertThat(Mails.withSubject("Your password was changed", user.email()).text())
                .contains(user.username());
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'password-changed' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo(1);
    }

    @Test
    void aWrongPasswordChangesNothing() {
        Api.User user = Api.aUser();

        change(user, "not the password", NEW_PASSWORD)
                .statusCode(403)
                .body("code", equalTo("wrong-password"))
                .body("errors.pointer", contains("/currentPassword"));

        signIn(user.username(), PASSWORD).statusCode(200);
    }

    @Test
    void allThatSpeaksAgainstTheNewPasswordIsTold() {
        change(Api.aUser(), PASSWORD, "inkwell")
                .statusCode(422)
                .body("errors.code", hasItems("too-short", "contains-product-name"))
                .body("errors.pointer", hasItems("/newPassword"));
    }

    @Test
    void ofTwentyChangesAtOnceOneWins() throws Exception {
        Api.User user = Api.aUser();

        List<Integer> statuses = Parallel.run(
                20,
                n -> change(user, PASSWORD, "passphrase number " + n).extract().statusCode());

        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(statuses).isSubsetOf(204, 403, 409, 429);
        signIn(user.username(), "passphrase number " + statuses.indexOf(204)).statusCode(200);
    }

    @Test
    void aResetThatIsUnderWayEnds() {
        Api.User user = Api.aUser();
        Api.post("/api/v1/password-resets", Map.of("email", user.email()));
        String token = Mails.token("reset-password", user.email());

        change(user, PASSWORD, NEW_PASSWORD).statusCode(204);

        Api.post("/api/v1/password-resets/completion", Map.of("token", token, "password", "a third passphrase"))
                .statusCode(422)
                .body("code", equalTo("invalid-token"));
    }
}
