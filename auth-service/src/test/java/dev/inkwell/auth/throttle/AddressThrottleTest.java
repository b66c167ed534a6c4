package dev.inkwell.auth.throttle;

import static dev.inkwell.auth.Api.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.client.Clients;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As if very much had failed from here, as all tests come from one address. */
@QuarkusTest
class AddressThrottleTest {

    private static final Bucket HERE = Bucket.address("127.0.0.1");
    private static final Bucket REGISTRATION_HERE = Bucket.registration("127.0.0.1");
    private static final Bucket KNOWN_ADDRESS_HERE = Bucket.knownAddress("127.0.0.1");
    private static final Bucket MAIL_REQUEST_HERE = Bucket.mailRequest("127.0.0.1");
    private static final Bucket CLIENT_HERE = Bucket.client("blog-service", "127.0.0.1");

    private static final Bucket NO_CLIENT_HERE = Bucket.client("unknown", "127.0.0.1");

    @Inject
    Throttle throttle;

    @Inject
    ThrottleConfig config;

    @Inject
    Database database;

    private void exhaust(Bucket bucket) {
        database.update(
                "INSERT INTO failed_attempts (key, failures, counted_at) VALUES (?, ?, now()) ON CONFLICT (key) DO UPDATE"
                        + " SET failures = excluded.failures, counted_at = excluded.counted_at",
                throttle.keyOf(bucket),
                bucket.kind().limit(config).freeAttempts() + 20.0);
    }

    @AfterEach
    void forget() {
        for (Bucket bucket :
                List.of(HERE, REGISTRATION_HERE, KNOWN_ADDRESS_HERE, MAIL_REQUEST_HERE, CLIENT_HERE, NO_CLIENT_HERE)) {
            database.update("DELETE FROM failed_attempts WHERE key = ?", throttle.keyOf(bucket));
        }
    }

    @Test
    void anAddressThatGuessesHasToWaitWhicheverLoginItTries() {
        Api.User user = Api.aUser();
        exhaust(HERE);

        Api.signIn(user.username(), PASSWORD).statusCode(429);
        Api.signIn("nobody-" + Api.freshName(), PASSWORD).statusCode(429);
    }

    @Test
    void aKnownDeviceAtThatAddressSignsIn() {
        Api.User user = Api.aUser();
        String device = Api.signIn(user.username(), PASSWORD).extract().path("deviceToken");
        exhaust(HERE);

        Api.post("/api/v1/sessions", Map.of("login", user.username(), "password", PASSWORD, "deviceToken", device))
                .statusCode(200);
    }

    @Test
    void anAddressThatRegistersTooManyHasToWait() {
        exhaust(REGISTRATION_HERE);
        String name = Api.freshName();

        Api.register(name, name + "@example.org", PASSWORD).statusCode(429);
    }

    @Test
    void anAddressThatTriesManyKnownEMailAddressesHasToWait() {
        Api.User user = Api.aUser();
        Api.register(Api.freshName(), user.email(), PASSWORD).statusCode(409);
        String name = Api.freshName();
        Api.register(name, name + "@example.org", PASSWORD).statusCode(201);

        assertThat(failures(KNOWN_ADDRESS_HERE)).isEqualTo(1);
        exhaust(KNOWN_ADDRESS_HERE);

        Api.register(Api.freshName(), user.email(), PASSWORD).statusCode(429);
    }

    private long failures(Bucket bucket) {
        return database.number("SELECT round(failures) FROM failed_attempts WHERE key = ?", throttle.keyOf(bucket));
    }

    /** Judging a password is work too. */
    @Test
    void whoHasToWaitIsNotToldWhatIsWrongWithThePassword() {
        exhaust(REGISTRATION_HERE);
        String name = Api.freshName();

        Api.register(name, name + "@example.org", "short").statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/password-resets", "/api/v1/email-verifications/requests"})
    void anAddressThatAsksForTooManyMailsHasToWait(String path) {
        exhaust(MAIL_REQUEST_HERE);

        Api.post(path, Map.of("email", Api.freshName() + "@example.org"))
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void aPageThatAsksForTooManyMailsSaysSo() {
        exhaust(MAIL_REQUEST_HERE);

        given().formParam("email", Api.freshName() + "@example.org")
                .post("/reset-password")
                .then()
                .statusCode(429);
    }

    private static ValidatableResponse askAs(String client, String secret) {
        return given().auth()
                .preemptive()
                .basic(client, secret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then();
    }

    @Test
    void aServiceClientThatGuessesItsSecretHasToWait() {
        exhaust(CLIENT_HERE);

        askAs("blog-service", "development-only-client-secret").statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void madeUpClientIdsAreNoWayAroundIt() {
        exhaust(NO_CLIENT_HERE);

        askAs("made-up-" + Api.freshName(), "guess").statusCode(429);
        askAs("blog-service", "development-only-client-secret").statusCode(200);
    }

    @Test
    void ofVeryManyRefusalsTheTrailKeepsSome() {
        Clients.Known client = Clients.with("user:read");
        Bucket refusals = Bucket.clientRefusal(client.id());
        String count = "SELECT count(*) FROM audit_entry WHERE type = 'client-refused' AND data ->> 'client' = ?";
        askAs(client.id(), "guess").statusCode(401);
        assertThat(database.number(count, client.id())).isEqualTo(1);
        exhaust(refusals);

        askAs(client.id(), "guess").statusCode(401);

        assertThat(database.number(count, client.id())).isEqualTo(1);
    }
}
