package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.VerificationKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * auth-service's keys in memory. They are asked for again by schedule, and when a token names one that is not known; with
 * auth-service down, those that are known stay good. However many tokens name unknown keys, auth-service is asked once in a
 * while.
 */
@ApplicationScoped
class PublishedKeys implements VerificationKeys {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    /** Requests that wait for an answer at the same time. They hold a thread each; more are refused, not kept. */
    private static final int MAX_WAITING = 32;

    /** Between two questions while there is no key at all: no token can be verified until then. */
    private static final Duration FIRST_INTERVAL = Duration.ofSeconds(1);

    private final KeySource source;
    private final Clock clock;
    private final Duration refreshInterval;
    private final Duration shortestInterval;
    private final ReentrantLock asking = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    /** Refused even if an answer from before still lists them. As few as admins have revoked since the start. */
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant askedAt = Instant.EPOCH;

    PublishedKeys(KeySource source, KeySourceConfig config, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.refreshInterval = config.refreshInterval();
        this.shortestInterval = config.shortestInterval();
    }

    /** At the start too, and more often while there are none. */
    @Scheduled(identity = "keys", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepFresh() {
        if (isOlderThan(keys.isEmpty() ? FIRST_INTERVAL : refreshInterval)) {
            refreshUnlessAskedSince(clock.instant());
        }
    }

    /** Whether tokens can be verified at all. */
    boolean areKnown() {
        return !keys.isEmpty();
    }

    /** @throws DomainException {@code unavailable} (503) while no keys could be had yet */
    @Override
    public Optional<PublicKey> find(String kid) {
        if (revoked.contains(kid)) {
            return Optional.empty();
        }
        if (!keys.containsKey(kid)) {
            refreshFor(kid);
        }
        Map<String, PublicKey> known = keys;
        if (known.isEmpty()) {
            throw new DomainException(CommonError.UNAVAILABLE).retryAfter(FIRST_INTERVAL);
        }
        return Optional.ofNullable(known.get(kid)).filter(key -> !revoked.contains(kid));
    }

    boolean isRevoked(String kid) {
        return revoked.contains(kid);
    }

    /** Refuses what this key signed from now on, and looks which one signs in its place. */
    void revoke(String kid) {
        if (revoked.add(kid)) {
            LOG.warnf("event=signing-key-revoked kid=%s", kid);
            Instant now = clock.instant();
            Thread.startVirtualThread(() -> refreshUnlessAskedSince(now));
        }
    }

    /** Whoever comes while auth-service is being asked waits for that answer. */
    private void refreshFor(String kid) {
        if (!isOlderThan(leastInterval()) && !asking.isLocked()) {
            return;
        }
        // Without any key nothing else could be answered meanwhile, so nobody is refused.
        boolean counted = !keys.isEmpty();
        if (counted && !waiting.tryAcquire()) {
            return;
        }
        asking.lock();
        try {
            if (!keys.containsKey(kid) && isOlderThan(leastInterval())) {
                ask();
            }
        } finally {
            asking.unlock();
            if (counted) {
                waiting.release();
            }
        }
    }

    private void refreshUnlessAskedSince(Instant time) {
        asking.lock();
        try {
            if (askedAt.isBefore(time)) {
                ask();
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        askedAt = clock.instant();
        try {
            keys = source.fetch();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("event=keys-unavailable cause=%s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration leastInterval() {
        return keys.isEmpty() ? FIRST_INTERVAL : shortestInterval;
    }

    private boolean isOlderThan(Duration age) {
        return !askedAt.plus(age).isAfter(clock.instant());
    }
}
