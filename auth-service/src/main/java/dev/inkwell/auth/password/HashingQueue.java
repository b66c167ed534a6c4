package dev.inkwell.auth.password;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs at most as many hashes at once as there are cores, on platform threads of its own, so that a flood of sign-ins takes
 * neither all memory (19 MiB a hash) nor the carriers of virtual threads.
 */
@Singleton
class HashingQueue {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ThreadPoolExecutor workers;
    private final Duration patience;

    HashingQueue(PasswordConfig config) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.patience = config.queue().patience();
        this.workers = new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue().capacity()),
                Thread.ofPlatform().name("argon2-", 0).daemon().factory());
    }

    /** @throws DomainException {@code overloaded} (503) when the queue is full or the wait too long */
    <T> T run(Callable<T> hashing) {
        Future<T> result;
        try {
            result = workers.submit(hashing);
        } catch (RejectedExecutionException e) {
            throw overloaded();
        }
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(false);
            workers.purge();
            throw overloaded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Hashing failed", e.getCause());
        }
    }

    private static DomainException overloaded() {
        return new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
