package dev.inkwell.auth.email;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.mail.AddressHash;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmailVerificationTest {

    private static final String PAGE = "verify-email";

    @Inject
    Database database;

    @Inject
    AddressHash addressHash;

    private static ValidatableResponse verify(String token) {
        return Api.post("/api/v1/email-verifications", Map.of("token", token));
    }

    private static ValidatableResponse askAgain(String email) {
        return Api.post("/api/v1/email-verifications/requests", Map.of("email", email));
    }

    @Test
    void theLinkOfTheMailVerifiesTheAddress() {
        Api.User user = Api.aUser();
        as(user).get("/api/v1/me").then().body("emailVerified", equalTo(false));

        verify(Mails.token(PAGE, user.email())).statusCode(204);

        as(user).get("/api/v1/me").then().body("emailVerified", equalTo(true));
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'email-verified' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo(1);
    }

    @Test
    void aTokenWorksOnceHoweverManyTryAtOnce() throws Exception {
        String token = Mails.token(PAGE, Api.aUser().email());

        List<Integer> statuses = Parallel.run(20, n -> verify(token).extract().statusCode());

        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 422)).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "'", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aMadeUpTokenIsRefused(String token) {
        verify(token).statusCode(422).body("code", equalTo("invalid-token")).body("errors.pointer", contains("/token"));
    }

    @Test
    void aTokenOfAnAddressThatWasReplacedIsRefused() {
        Api.User user = Api.aUser();
        String token = Mails.token(PAGE, user.email());
        database.update(
                "UPDATE account SET email = ? WHERE id = ?",
                Api.freshName() + "@example.org",
                UUID.fromString(user.id()));

        verify(token).statusCode(422).body("code", equalTo("invalid-token"));
    }

    @Test
    void whoeverAsksGetsTheSameAnswer() {
        Api.User verified = Api.aUser();
        verify(Mails.token(PAGE, verified.email())).statusCode(204);

        Set<String> answers = new LinkedHashSet<>();
        for (String email : List.of(Api.aUser().email(), verified.email(), Api.freshName() + "@example.org")) {
            answers.add(askAgain(email).statusCode(202).extract().asString());
        }

        assertThat(answers).containsExactly("");
    }

    @Test
    void aNewMailEndsTheTokenOfTheOneBefore() {
        Api.User user = Api.aUser();
        String first = Mails.token(PAGE, user.email());
        letTimePass("2 min");

        askAgain(user.email().toUpperCase(Locale.ROOT)).statusCode(202);

        String second = Mails.token(PAGE, user.email());
        verify(first).statusCode(422);
        verify(second).statusCode(204);
    }

    @Test
    void aMailboxIsNotFlooded() throws Exception {
        Api.User user = Api.aUser();
        Mails.withLinkTo(PAGE, user.email());

        Parallel.run(20, n -> askAgain(user.email()).statusCode(202));
        allRequestsAreHandled();

        assertThat(allowance(user)).isEqualTo(1);
        for (int n = 2; n <= 7; n++) {
            letTimePass("2 min");
            askAgain(user.email()).statusCode(202);
            allRequestsAreHandled();
        }
        assertThat(allowance(user)).isEqualTo(5);
        letTimePass("1 hour");
        askAgain(user.email()).statusCode(202);
        allRequestsAreHandled();
        assertThat(allowance(user)).as("strangers can't use up all of them").isEqualTo(6);
        letTimePass("1 day");
        askAgain(user.email()).statusCode(202);
        allRequestsAreHandled();
        assertThat(allowance(user)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":\"no-at\"}", "{\"email\":7}", "{\"email\":null}"})
    void whatIsNoAddressIsNamed(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/email-verifications/requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
    }

    private long allowance(Api.User user) {
        return database.number(
                "SELECT sent FROM mail_allowance WHERE kind = 'verify-email' AND address_hash = ?",
                addressHash.of(user.email()));
    }

    private void letTimePass(String interval) {
        database.update(
                "UPDATE mail_allowance SET last_sent_at = last_sent_at - CAST(? AS interval),"
                        + " counted_from = counted_from - CAST(? AS interval)",
                interval,
                interval);
    }

    private void allRequestsAreHandled() {
        await().until(() -> database.number("SELECT count(*) FROM mail_request") == 0);
    }
}
