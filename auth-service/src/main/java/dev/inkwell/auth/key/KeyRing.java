package dev.inkwell.auth.key;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.VerificationKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The published signing keys in memory. Which of them signs follows from the stored times and the clock, so all replicas use
 * the same; whether one was revoked is asked of the database at each use.
 */
@ApplicationScoped
public class KeyRing implements VerificationKeys {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    /** A flood of made-up kids must not take all connections. */
    private static final int MAX_LOOK_UPS = 4;

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final long PATIENCE_MILLIS = 500;

    private final SigningKeyRepository keys;
    private final KeyPairs keyPairs;
    private final Clock clock;
    private final Duration refreshInterval;
    private final ReentrantLock reading = new ReentrantLock();
    private final Semaphore lookUps = new Semaphore(MAX_LOOK_UPS);
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.EPOCH);
    private volatile Instant failedAt = Instant.EPOCH;

    KeyRing(SigningKeyRepository keys, KeyPairs keyPairs, Clock clock, KeyConfig config) {
        this.keys = keys;
        this.keyPairs = keyPairs;
        this.clock = clock;
        this.refreshInterval = config.refreshInterval();
    }

    private record Snapshot(List<UsableKey> keys, Instant readAt) {}

    /** So that a key that can't be read stops the start, and not the first sign-in. */
    void prepare(@Observes @Priority(KeyRotation.AT_START + 1) StartupEvent start) {
        read();
    }

    /**
     * The key that signs now, on every replica. Where none does yet, another replica has made the next one, whose clock is
     * ahead of this one's, and signs with it already: all who verify take what is published.
     *
     * @throws DomainException {@code unavailable} (503) when another replica has revoked it and its successor can't be read yet
     */
    public UsableKey current() {
        return signing(refreshInterval)
                .or(() -> signing(Duration.ZERO))
                .or(this::next)
                .orElseThrow(() -> new DomainException(CommonError.UNAVAILABLE).retryAfter(AFTER_A_FAILURE));
    }

    @Override
    public Optional<PublicKey> find(String kid) {
        return known(kid, refreshInterval)
                .filter(key -> isTrusted(kid))
                .or(() -> justMade(kid))
                .map(UsableKey::publicKey);
    }

    /** Perhaps another replica made it a moment ago, in place of one that was revoked. */
    private Optional<UsableKey> justMade(String kid) {
        if (!lookUps.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return isTrusted(kid) ? known(kid, Duration.ZERO) : Optional.empty();
        } finally {
            lookUps.release();
        }
    }

    /** All keys that whoever verifies has to know, as the database has them. */
    List<UsableKey> published() {
        Instant now = clock.instant();
        return noOlderThan(Duration.ZERO).stream()
                .filter(key -> key.isPublishedAt(now))
                .toList();
    }

    /** Reads one value, for which a transaction would be a second round trip. */
    @ActivateRequestContext
    boolean isTrusted(String kid) {
        return keys.isTrusted(kid, clock.instant());
    }

    private Optional<UsableKey> signing(Duration age) {
        Instant now = clock.instant();
        return first(age, key -> key.signsAt(now)).filter(key -> isTrusted(key.kid()));
    }

    private Optional<UsableKey> next() {
        Instant now = clock.instant();
        return snapshot.keys().reversed().stream()
                .filter(key -> key.signsFrom().isAfter(now))
                .filter(key -> isTrusted(key.kid()))
                .findFirst();
    }

    private Optional<UsableKey> known(String kid, Duration age) {
        Instant now = clock.instant();
        return first(age, key -> key.kid().equals(kid) && key.isPublishedAt(now));
    }

    private Optional<UsableKey> first(Duration age, Predicate<UsableKey> condition) {
        return noOlderThan(age).stream().filter(condition).findFirst();
    }

    /** While the database is away or slow, the keys that are known stay good. */
    private List<UsableKey> noOlderThan(Duration age) {
        Instant oldest = clock.instant().minus(age);
        if (snapshot.readAt().isBefore(oldest) && hasRecovered() && isMyTurn()) {
            try {
                if (snapshot.readAt().isBefore(oldest)) {
                    readIfPossible();
                }
            } finally {
                reading.unlock();
            }
        }
        return snapshot.keys();
    }

    private boolean hasRecovered() {
        return failedAt.plus(AFTER_A_FAILURE).isBefore(clock.instant());
    }

    private boolean isMyTurn() {
        try {
            return reading.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readIfPossible() {
        try {
            read();
        } catch (RuntimeException e) {
            failedAt = clock.instant();
            LOG.warnf("event=signing-keys-not-read cause=%s", e.getMessage());
        }
    }

    private void read() {
        Instant now = clock.instant();
        snapshot = new Snapshot(stored(now).stream().map(this::usable).toList(), now);
    }

    @Transactional
    List<StoredKey> stored(Instant now) {
        return keys.published(now);
    }

    private UsableKey usable(StoredKey key) {
        return new UsableKey(
                key.kid(),
                keyPairs.publicKey(key.publicKey()),
                keyPairs.privateKey(key.kid(), key.privateKey()),
                key.signsFrom(),
                key.retiredAt(),
                key.expiresAt());
    }
}
