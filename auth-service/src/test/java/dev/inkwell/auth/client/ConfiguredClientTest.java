package dev.inkwell.auth.client;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client of blog-service gets another secret while replicas with either run. */
@QuarkusTest
class ConfiguredClientTest {

    private static final String SECRET = "development-only-client-secret";
    private static final String NEXT = "the-next-development-secret";

    @Inject
    ClientRepository clients;

    @Inject
    DatabaseLock lock;

    @Inject
    UserEvents events;

    @Inject
    Clock clock;

    private record Configured(String secret, Optional<String> previousSecret) implements ClientConfig {}

    private void startWith(String secret, String previous) {
        ConfiguredClient client = new ConfiguredClient(
                clients, lock, events, new Configured(secret, Optional.ofNullable(previous)), clock);
        QuarkusTransaction.requiringNew().run(() -> client.prepare(new StartupEvent()));
    }

    @AfterEach
    void asBefore() {
        startWith(SECRET, null);
    }

    private static int statusWith(String secret) {
        return given().auth()
                .preemptive()
                .basic("blog-service", secret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .statusCode();
    }

    private static int statusOf(String token) {
        return as(token).get("/api/v1/profiles?usernames=nobody").statusCode();
    }

    @Test
    void bothSecretsAreGoodUntilThePreviousOneIsTakenAway() {
        String token = Api.serviceToken();

        startWith(NEXT, SECRET);

        assertThat(statusWith(SECRET)).isEqualTo(200);
        assertThat(statusWith(NEXT)).isEqualTo(200);
        assertThat(statusOf(token)).isEqualTo(200);

        startWith(NEXT, null);

        assertThat(statusWith(SECRET)).isEqualTo(401);
        assertThat(statusWith(NEXT)).isEqualTo(200);
        assertThat(statusOf(token)).isEqualTo(401);
    }

    @Test
    void aStartThatChangesNothingLeavesTokensGood() {
        String token = Api.serviceToken();

        startWith(SECRET, null);
        startWith(SECRET, "");

        assertThat(statusOf(token)).isEqualTo(200);
    }
}
