package dev.inkwell.auth;

import static dev.inkwell.auth.Api.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is as long as a body may be is judged as anything else is. */
@QuarkusTest
class LongInputTest {

    private static final String MANY_LABELS = "a@a" + ".a".repeat(30_000);
    private static final String MANY_MARKS = "a" + "\u0301\u0316".repeat(15_000);

    private static void isRefused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/password-resets", "/api/v1/email-verifications/requests"})
    void anAddressOfManyLabelsIsNone(String path) {
        isRefused(Api.post(path, Map.of("email", MANY_LABELS)), "/email");
    }

    @Test
    void nobodyRegistersAnAddressOfManyLabels() {
        isRefused(Api.register(Api.freshName(), MANY_LABELS, PASSWORD), "/email");
    }

    @Test
    void nobodyChangesToAnAddressOfManyLabels() {
        Map<String, String> change = Map.of("email", MANY_LABELS, "currentPassword", PASSWORD);

        isRefused(Api.put(Api.aUser(), "/api/v1/me/email", change), "/email");
    }

    @Test
    void nobodyIsInvitedAtAnAddressOfManyLabels() {
        ValidatableResponse answer = Api.as(Api.admin())
                .contentType("application/json")
                .body(Map.of("email", MANY_LABELS, "role", "author"))
                .post("/api/v1/invitations")
                .then();

        isRefused(answer, "/email");
    }

    @Test
    void aPasswordOfManyMarksIsTooLong() {
        String name = Api.freshName();

        Api.register(name, name + "@example.org", MANY_MARKS).statusCode(422).body("errors.code", hasItem("too-long"));
    }

    @Test
    void aPasswordOfManyMarksIsAsWrongAsAnother() {
        String refusal = Api.signIn(Api.aUser().username(), "wrong passphrase")
                .statusCode(401)
                .extract()
                .path("code");

        Api.signIn(Api.aUser().username(), MANY_MARKS).statusCode(401).body("code", equalTo(refusal));
    }
}
