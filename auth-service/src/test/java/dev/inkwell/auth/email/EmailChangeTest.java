package dev.inkwell.auth.email;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
class EmailChangeTest {

    private static final String PAGE = "confirm-email-change";

    @Inject
    Database database;

    private static ValidatableResponse ask(Api.User user, String email) {
        return Api.put(user, "/api/v1/me/email", Map.of("email", email, "currentPassword", PASSWORD));
    }

    private static ValidatableResponse confirm(String token) {
        return Api.post("/api/v1/email-changes", Map.of("token", token));
    }

    private static String freshAddress() {
        return Api.freshName() + "@example.org";
    }

    @Test
    void theAddressChangesWhenTheNewOneConfirms() {
        Api.User user = Api.aUser();
        String address = freshAddress();
        ask(user, address).statusCode(202);
        as(user).get("/api/v1/me").then().body("email", equalTo(user.email()));

        confirm(Mails.token(PAGE, address)).statusCode(204);

        as(user).get("/api/v1/me").then().body("email", equalTo(address)).body("emailVerified", equalTo(true));
        Api.signIn(address, PASSWORD).statusCode(200);
        Api.signIn(user.email(), PASSWORD).statusCode(401);
    }

    @Test
    void theOldAddressIsToldOfTheRequestAndOfTheChange() {
        Api.User user = Api.aUser();
        String address = freshAddress();

        ask(user, address).statusCode(202);
        confirm(Mails.token(PAGE, address)).statusCode(204);

        assertThat(Mails.withSubject("Your e-mail address is to change", user.email())
                        .text())
                .contains(address);
        assertThat(Mails.withSubject("Your e-mail address was changed", user.email())
                        .text())
                .contains(address);
        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY occurred_at) FROM audit_entry"
                                + " WHERE account_id = ? AND type LIKE 'email-change%'",
                        UUID.fromString(user.id())))
                .isEqualTo("email-change-requested email-changed");
    }

    @Test
    void thatAnAddressIsTakenIsToldToItsOwnerAlone() {
        Api.User user = Api.aUser();
        Api.User owner = Api.aUser();

        String answer = ask(user, owner.email()).statusCode(202).extract().asString();

        assertThat(answer)
                .isEqualTo(ask(user, freshAddress()).statusCode(202).extract().asString());
        assertThat(Mails.withSubject("You have an account already", owner.email())
                        .text())
                .doesNotContain(user.username(), PAGE);
    }

    @Test
    void anAddressThatWasTakenMeanwhileConflicts() {
        Api.User user = Api.aUser();
        String address = freshAddress();
        ask(user, address);
        String token = Mails.token(PAGE, address);
        Api.register(Api.freshName(), address.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .statusCode(201);

        confirm(token).statusCode(409).body("code", equalTo("email-taken"));

        as(user).get("/api/v1/me").then().body("email", equalTo(user.email()));
    }

    @Test
    void ofAConfirmationAndRegistrationsAtOnceOneGetsTheAddress() throws Exception {
        Api.User user = Api.aUser();
        String address = freshAddress();
        ask(user, address);
        String token = Mails.token(PAGE, address);

        List<Integer> statuses = Parallel.run(
                10,
                n -> n == 0
                        ? confirm(token).extract().statusCode()
                        : Api.register(Api.freshName(), address, PASSWORD)
                                .extract()
                                .statusCode());

        assertThat(statuses.stream().filter(status -> status < 300)).hasSize(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(9);
    }

    @Test
    void aTokenWorksOnceHoweverManyTryAtOnce() throws Exception {
        Api.User user = Api.aUser();
        String address = freshAddress();
        ask(user, address);
        String token = Mails.token(PAGE, address);

        List<Integer> statuses = Parallel.run(20, n -> confirm(token).extract().statusCode());

        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 422)).isEqualTo(19);
    }

    @Test
    void whatWasMailedToTheOldAddressIsOfNoUseAfterTheChange() {
        Api.User user = Api.aUser();
        Api.post("/api/v1/password-resets", Map.of("email", user.email()));
        String reset = Mails.token("reset-password", user.email());
        String verification = Mails.token("verify-email", user.email());
        String address = freshAddress();
        ask(user, address);

        confirm(Mails.token(PAGE, address)).statusCode(204);

        Api.post("/api/v1/password-resets/completion", Map.of("token", reset, "password", "another fine passphrase"))
                .statusCode(422);
        Api.post("/api/v1/email-verifications", Map.of("token", verification)).statusCode(422);
    }

    @Test
    void aNewPasswordEndsAChangeThatIsUnderWay() {
        Api.User user = Api.aUser();
        String address = freshAddress();
        ask(user, address);
        String token = Mails.token(PAGE, address);

        Api.put(
                user,
                "/api/v1/me/password",
                Map.of("currentPassword", PASSWORD, "newPassword", "another fine passphrase"));

        confirm(token).statusCode(422).body("code", equalTo("invalid-token"));
    }

    @Test
    void aWrongPasswordChangesNothing() {
        Api.put(Api.aUser(), "/api/v1/me/email", Map.of("email", freshAddress(), "currentPassword", "not it at all"))
                .statusCode(403)
                .body("code", equalTo("wrong-password"))
                .body("errors.pointer", contains("/currentPassword"));
    }

    @Test
    void otherSessionsEndWhenAskedTo() {
        Api.User user = Api.aUser();
        Api.User elsewhere = Api.signedIn(user.username(), PASSWORD);

        Api.put(
                        user,
                        "/api/v1/me/email",
                        Map.of("email", freshAddress(), "currentPassword", PASSWORD, "endOtherSessions", true))
                .statusCode(202);

        as(user).get("/api/v1/me").then().statusCode(200);
        as(elsewhere).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void nobodyWritesToEverMoreAddresses() {
        Api.User user = Api.aUser();
        for (int n = 0; n < 5; n++) {
            ask(user, freshAddress()).statusCode(202);
        }

        ask(user, freshAddress())
                .statusCode(429)
                .header("Retry-After", equalTo("86400"))
                .body("code", equalTo("too-many-changes"));
    }
}
