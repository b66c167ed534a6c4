package dev.inkwell.blog.platform;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tries of one transaction. The database refuses a transaction at once when another has just written what it wants to
 * write; the driver begins it again at once, too. Where many meet, most of that is wasted, so each waits a random while
 * first, longer each time, and gives up in the end rather than keep a client waiting.
 */
final class Contention {

    private static final int FIRST_PAUSE_MILLIS = 8;
    private static final int LONGEST_PAUSE_MILLIS = 256;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final long start = System.nanoTime();
    private int tries;

    void pauseBeforeAnotherTry() {
        if (tries > 0) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
            }
            pause(Math.min(FIRST_PAUSE_MILLIS << Math.min(tries, 10), LONGEST_PAUSE_MILLIS));
        }
        tries++;
    }

    private static void pause(int atMostMillis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(atMostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(CommonError.UNAVAILABLE).retryAfter(RETRY_AFTER);
        }
    }
}
