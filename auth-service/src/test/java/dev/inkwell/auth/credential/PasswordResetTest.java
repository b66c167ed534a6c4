package dev.inkwell.auth.credential;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.personaltoken.PersonalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResetTest {

    private static final String PAGE = "reset-password";
    private static final String NEW_PASSWORD = "another fine passphrase";

    @Inject
    Database database;

    private static ValidatableResponse ask(String email) {
        return Api.post("/api/v1/password-resets", Map.of("email", email));
    }

    private static ValidatableResponse complete(String token, String password) {
        return Api.post("/api/v1/password-resets/completion", Map.of("token", token, "password", password));
    }

    private static String tokenFor(Api.User user) {
        ask(user.email()).statusCode(202);
        return Mails.token(PAGE, user.email());
    }

    private long number(String sql, Api.User user) {
        return database.number(sql, UUID.fromString(user.id()));
    }

    @Test
    void theNewPasswordSignsInAndTheOldOneDoesNot() {
        Api.User user = Api.aUser();

        complete(tokenFor(user), NEW_PASSWORD).statusCode(204);

        signIn(user.username(), NEW_PASSWORD).statusCode(200);
        signIn(user.username(), PASSWORD).statusCode(401);
    }

    @Test
    void allSessionsEndAndOthersAreTold() {
        Api.User user = Api.aUser();
        Api.User elsewhere = Api.signedIn(user.username(), PASSWORD);

        complete(tokenFor(user), NEW_PASSWORD).statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        assertThat(Api.refresh(elsewhere.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE type = 'session-ended' AND subject = ?", user.id()))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM session WHERE end_reason = 'password-reset' AND account_id = ?", user))
                .isEqualTo(2);
    }

    /** Whoever had the account before could have made one. */
    @Test
    void personalAccessTokensEnd() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();
        as(token).get("/api/v1/me").then().statusCode(200);

        complete(tokenFor(user), NEW_PASSWORD).statusCode(204);

        as(token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theAddressIsToldAndVerified() {
        Api.User user = Api.aUser();

        complete(tokenFor(user), NEW_PASSWORD).statusCode(204);

        assertThat(Mails.withSubject("Your password was changed", user.email()).text())
                .contains(user.username());
        as(Api.signedIn(user.email(), NEW_PASSWORD)).get("/api/v1/me").then().body("emailVerified", equalTo(true));
        assertThat(number(
                        "SELECT count(*) FROM audit_entry WHERE account_id = ?"
                                + " AND type IN ('password-reset-requested', 'password-reset')",
                        user))
                .isEqualTo(2);
    }

    @Test
    void aTokenWorksOnceHoweverManyTryAtOnce() throws Exception {
        Api.User user = Api.aUser();
        String token = tokenFor(user);

        List<Integer> statuses = Parallel.run(
                20, n -> complete(token, "passphrase number " + n).extract().statusCode());

        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 422)).isEqualTo(19);
        signIn(user.username(), "passphrase number " + statuses.indexOf(204)).statusCode(200);
    }

    @Test
    void allThatSpeaksAgainstThePasswordIsToldAndTheTokenStaysGood() {
        Api.User user = Api.aUser();
        String token = tokenFor(user);

        complete(token, "inkwell")
                .statusCode(422)
                .body("errors.code", hasItems("too-short", "contains-product-name"))
                .body("errors[0].pointer", equalTo("/password"));

        complete(token, NEW_PASSWORD).statusCode(204);
    }

    @Test
    void whoeverAsksGetsTheSameAnswer() {
        Api.User suspended = Api.aUser();
        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(suspended.id()));

        Set<String> answers = new LinkedHashSet<>();
        for (String email : List.of(Api.aUser().email(), suspended.email(), Api.freshName() + "@example.org")) {
            answers.add(ask(email).statusCode(202).extract().asString());
        }

        assertThat(answers).containsExactly("");
        allRequestsAreHandled();
        assertThat(Mails.countWithLinkTo(PAGE, suspended.email())).isZero();
    }

    @Test
    void aSecondRequestSoonAfterSendsNothing() throws Exception {
        Api.User user = Api.aUser();
        String token = tokenFor(user);

        Parallel.run(20, n -> ask(user.email().toUpperCase(Locale.ROOT)).statusCode(202));

        allRequestsAreHandled();
        assertThat(number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'password-reset-requested' AND account_id = ?",
                        user))
                .isEqualTo(1);
        complete(token, NEW_PASSWORD).statusCode(204);
    }

    @Test
    void aVerificationTokenResetsNothing() {
        Api.User user = Api.aUser();

        complete(Mails.token("verify-email", user.email()), NEW_PASSWORD)
                .statusCode(422)
                .body("code", equalTo("invalid-token"))
                .body("errors.pointer", contains("/token"));
    }

    @Test
    void aSuspendedAccountsTokenIsRefused() {
        Api.User user = Api.aUser();
        String token = tokenFor(user);
        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(user.id()));

        complete(token, NEW_PASSWORD).statusCode(422).body("code", equalTo("invalid-token"));
    }

    private void allRequestsAreHandled() {
        await().until(() -> database.number("SELECT count(*) FROM mail_request") == 0);
    }
}
