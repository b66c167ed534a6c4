package dev.inkwell.auth.token;

import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The signing keys in memory, as all replicas read them from the database. The first is made by whoever starts first. */
@ApplicationScoped
class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final int BEFORE_ANY_TOKEN = 100;

    /** A flood of made-up kids must not become a flood of queries. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(10);

    private final SigningKeyRepository keys;
    private final KeyPairs keyPairs;
    private final DatabaseLock lock;
    private final Clock clock;
    private final Duration refreshInterval;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.EPOCH);

    KeyRing(SigningKeyRepository keys, KeyPairs keyPairs, DatabaseLock lock, Clock clock, KeyConfig config) {
        this.keys = keys;
        this.keyPairs = keyPairs;
        this.lock = lock;
        this.clock = clock;
        this.refreshInterval = config.refreshInterval();
    }

    /** A key that can be used. */
    record UsableKey(String kid, PublicKey publicKey, PrivateKey privateKey, boolean retired) {}

    private record Snapshot(List<UsableKey> keys, Instant readAt) {}

    @Transactional
    void prepare(@Observes @Priority(BEFORE_ANY_TOKEN) StartupEvent start) {
        lock.acquire(DatabaseLock.Subject.SIGNING_KEY);
        if (keys.count() == 0) {
            SigningKey made = keyPairs.generate(clock.instant());
            keys.persist(made);
            LOG.infof("event=signing-key-created kid=%s", made.kid());
        }
        read();
    }

    /** The key that signs now: the newest that is not retired. */
    UsableKey current() {
        return all().stream()
                .filter(key -> !key.retired())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Every signing key is retired"));
    }

    /** All keys whose tokens may still be valid. */
    List<UsableKey> all() {
        if (isOlderThan(refreshInterval)) {
            rereadIfPossible();
        }
        return snapshot.keys();
    }

    Optional<UsableKey> find(String kid) {
        Optional<UsableKey> known = findKnown(kid);
        if (known.isEmpty() && isOlderThan(SHORTEST_INTERVAL)) {
            rereadIfPossible();
            return findKnown(kid);
        }
        return known;
    }

    private Optional<UsableKey> findKnown(String kid) {
        return all().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private boolean isOlderThan(Duration age) {
        return clock.instant().isAfter(snapshot.readAt().plus(age));
    }

    /** While the database is away, the keys that are known stay good, and it is asked again after another interval. */
    private void rereadIfPossible() {
        try {
            reread();
        } catch (RuntimeException e) {
            LOG.warnf("event=signing-keys-not-reread cause=%s", e.getMessage());
            snapshot = new Snapshot(snapshot.keys(), clock.instant());
        }
    }

    @Transactional
    synchronized void reread() {
        if (isOlderThan(SHORTEST_INTERVAL)) {
            read();
        }
    }

    private void read() {
        List<UsableKey> usable = keys.newestFirst().stream().map(this::usable).toList();
        snapshot = new Snapshot(usable, clock.instant());
    }

    private UsableKey usable(SigningKey key) {
        return new UsableKey(key.kid(), keyPairs.publicKey(key), keyPairs.privateKey(key), key.isRetired());
    }
}
