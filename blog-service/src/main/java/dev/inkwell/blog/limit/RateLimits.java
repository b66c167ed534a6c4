package dev.inkwell.blog.limit;

import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Bounds how often one person does something: so many in each window of time, whichever replica is asked. */
@ApplicationScoped
public class RateLimits {

    private final RateWindowRepository windows;
    private final Clock clock;

    RateLimits(RateWindowRepository windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * Counts once more.
     *
     * @param what such as {@code comment}
     * @throws DomainException {@code too-many-requests} (429), with the time until the next window
     */
    public void count(String what, String person, int most, Duration window) {
        Instant now = clock.instant();
        long number = now.toEpochMilli() / window.toMillis();
        Instant end = Instant.ofEpochMilli((number + 1) * window.toMillis());
        if (windows.count(what + ":" + person + ":" + number, end) > most) {
            throw new DomainException(LimitError.TOO_MANY).rateLimit(most, Duration.between(now, end));
        }
    }
}
