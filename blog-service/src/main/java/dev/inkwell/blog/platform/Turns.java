package dev.inkwell.blog.platform;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many do the same at the same time. Who asks for long times again and again keeps others with the same question waiting,
 * and not the database from everything else.
 */
public final class Turns {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int atOnce;
    private final Duration patience;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    /** @param patience how long one waits before being refused */
    public Turns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** @throws DomainException {@code overloaded} (503) where no turn comes */
    public <T> T take(String name, Supplier<T> work) {
        Semaphore turns = free.computeIfAbsent(name, key -> new Semaphore(atOnce, true));
        if (!acquire(turns)) {
            throw new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean acquire(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
