package dev.inkwell.blog.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks auth-service for profiles, for a bounded time, and leaves it alone for a while when it does not answer. */
@ApplicationScoped
@Timeout(value = 2, unit = ChronoUnit.SECONDS)
@Retry(maxRetries = 1, delay = 50, jitter = 50)
@CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
class ProfileSource {

    private final ProfileClient client;

    ProfileSource(@RestClient ProfileClient client) {
        this.client = client;
    }

    List<Profile> byIds(Collection<String> ids) {
        return client.byIds(String.join(",", ids)).items();
    }

    List<Profile> byUsername(String username) {
        return client.byUsernames(username).items();
    }
}
