package dev.inkwell.blog.personaltoken;

import dev.inkwell.kit.token.PersonalTokenClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks auth-service what a token is worth, for a bounded time, and leaves it alone for a while when it does not answer. */
@ApplicationScoped
@Timeout(value = 2, unit = ChronoUnit.SECONDS)
@Retry(maxRetries = 1, delay = 50, jitter = 50)
@CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
class Introspection {

    private final IntrospectionClient client;

    Introspection(@RestClient IntrospectionClient client) {
        this.client = client;
    }

    Optional<PersonalTokenClaims> of(String token) {
        return client.introspect(token).claims();
    }
}
