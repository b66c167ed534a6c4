package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInThrottleTest {

    private static final int FREE = 10;

    @Inject
    Database database;

    private static String deviceTokenOf(Api.User user) {
        return Api.signIn(user.username(), PASSWORD).extract().path("deviceToken");
    }

    private static ValidatableResponse signIn(String login, String password, String deviceToken) {
        return Api.post("/api/v1/sessions", Map.of("login", login, "password", password, "deviceToken", deviceToken));
    }

    private static List<String> guesses(String login, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> Api.signIn(login, "guess " + n).extract())
                .map(answer -> answer.statusCode() + answer.asString().replaceAll("\"traceId\":\"[0-9a-f]+\"", ""))
                .toList();
    }

    @Test
    void whoGuessesHasToWaitAndIsToldHowLong() {
        Api.User user = Api.aUser();
        guesses(user.username(), FREE);

        Api.signIn(user.username(), PASSWORD)
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Limit", equalTo("10"))
                .header("RateLimit-Remaining", equalTo("0"))
                .header("RateLimit-Reset", notNullValue());
    }

    @Test
    void aLoginThatNobodyHasIsThrottledAlike() {
        Api.User user = Api.aUser();
        Api.User suspended = Api.aUser();
        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(suspended.id()));

        List<String> known = guesses(user.username(), FREE + 2);

        assertThat(known.getLast()).startsWith("429");
        assertThat(guesses("nobody-" + Api.freshName(), FREE + 2)).isEqualTo(known);
        assertThat(guesses(suspended.username(), FREE + 2)).isEqualTo(known);
    }

    @Test
    void aKnownDeviceSignsInWhileStrangersGuess() {
        Api.User user = Api.aUser();
        String device = deviceTokenOf(user);
        guesses(user.username(), FREE + 1);

        signIn(user.username(), PASSWORD, device).statusCode(200).body("deviceToken", equalTo(device));
    }

    @Test
    void aKnownDeviceHasToWaitForItsOwnFailuresAlone() {
        Api.User user = Api.aUser();
        String device = deviceTokenOf(user);
        for (int i = 0; i < FREE; i++) {
            signIn(user.username(), "guess " + i, device).statusCode(401);
        }

        signIn(user.username(), PASSWORD, device).statusCode(429);
        Api.signIn(user.username(), PASSWORD).statusCode(200);
    }

    @Test
    void theDeviceOfOneAccountIsAStrangerToAnother() {
        Api.User victim = Api.aUser();
        String device = deviceTokenOf(Api.aUser());
        guesses(victim.username(), FREE);

        signIn(victim.username(), PASSWORD, device).statusCode(429);
        signIn(victim.username(), PASSWORD, "made-up").statusCode(429);
    }

    @Test
    void ofFiftyGuessesAtOnceNoMorePassThanOneByOne() throws Exception {
        Api.User user = Api.aUser();

        List<Integer> statuses = Parallel.run(
                50, n -> Api.signIn(user.username(), "guess " + n).extract().statusCode());

        assertThat(Collections.frequency(statuses, 401)).isEqualTo(FREE);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(50 - FREE);
    }

    @Test
    void signingInOftenIsNoGuessing() {
        Api.User user = Api.aUser();

        for (int i = 0; i < FREE * 2; i++) {
            Api.signIn(user.username(), PASSWORD).statusCode(200);
        }
    }

    @Test
    void theAuditTrailTellsWhenItBegan() {
        Api.User user = Api.aUser();

        guesses(user.username(), FREE + 5);

        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'sign-in-throttled' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo(1);
    }
}
