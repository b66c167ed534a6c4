package dev.inkwell.auth.throttle;

import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much may fail. In the long run that is one attempt in the shorter of the two durations. */
public interface Limit {

    /** Failures that cost nothing; after those the wait is 1 s, and doubles with each. */
    @Min(1)
    int freeAttempts();

    Duration longestWait();

    /** One failure is forgotten each time that this has passed. */
    Duration forgottenAfter();

    /** After that all failures are forgotten: 2^30 s is longer than any wait, so no more than 30 come on top of the free ones. */
    default Duration memory() {
        return forgottenAfter().multipliedBy(freeAttempts() + 30L);
    }
}
