package dev.inkwell.blog.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether auth-service answers. This service is ready without it: it has the keys and its copies of the authors. */
@Readiness
@ApplicationScoped
class AuthServiceHealth implements HealthCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final AtomicReference<Instant> lastAsked = new AtomicReference<>(Instant.EPOCH);
    private final URI keys;
    private final Clock clock;
    private volatile String state = "not asked yet";

    AuthServiceHealth(@ConfigProperty(name = "inkwell.auth.url") String authService, Clock clock) {
        this.keys = URI.create(authService + "/.well-known/jwks.json");
        this.clock = clock;
    }

    /** What the last question showed; the next is asked behind the answer, so that no probe waits for another service. */
    @Override
    public HealthCheckResponse call() {
        Instant now = clock.instant();
        Instant last = lastAsked.get();
        if (last.plus(EVERY).isBefore(now) && lastAsked.compareAndSet(last, now)) {
            Thread.startVirtualThread(this::ask);
        }
        return HealthCheckResponse.named("auth-service")
                .up()
                .withData("state", state)
                .build();
    }

    private void ask() {
        try {
            HttpRequest request = HttpRequest.newBuilder(keys).timeout(TIMEOUT).build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            state = status == 200 ? "answers" : "answers with " + status;
        } catch (IOException e) {
            state = "does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
