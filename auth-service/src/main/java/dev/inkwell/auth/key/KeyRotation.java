package dev.inkwell.auth.key;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Changes which keys there are. Every change is made under a lock and is a function of the stored keys and the clock, so that
 * any number of replicas makes it once.
 */
@ApplicationScoped
class KeyRotation {

    static final int AT_START = 100;

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final SigningKeyRepository keys;
    private final KeyPairs keyPairs;
    private final DatabaseLock lock;
    private final UserEvents events;
    private final AuditLog auditLog;
    private final KeyConfig config;
    private final Clock clock;

    KeyRotation(
            SigningKeyRepository keys,
            KeyPairs keyPairs,
            DatabaseLock lock,
            UserEvents events,
            AuditLog auditLog,
            KeyConfig config,
            Clock clock) {
        this.keys = keys;
        this.keyPairs = keyPairs;
        this.lock = lock;
        this.events = events;
        this.auditLog = auditLog;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the first key, and encrypts anew what the previous encryption key has encrypted. */
    @Transactional
    void prepare(@Observes @Priority(AT_START) StartupEvent start) {
        reencrypt();
        keepUp();
    }

    @Scheduled(
            identity = "signing-keys",
            every = "{inkwell.key.refresh-interval:1m}",
            delayed = "{inkwell.key.refresh-interval:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void keepUpIfPossible() {
        try {
            keepUp();
        } catch (RuntimeException e) {
            LOG.warnf("event=signing-keys-not-kept-up cause=%s", e.getMessage());
        }
    }

    /** Publishes the next key when it is time, and forgets what is needed no more. */
    @Transactional
    void keepUp() {
        Instant now = locked();
        keys.erasePrivateHalves(now);
        keys.forgetExpiredBefore(now.minus(config.history()));
        KeySchedule schedule = schedule(now);
        ensureOneSigns(schedule, now);
        schedule.due(config.rotationInterval(), config.publishedAhead())
                .ifPresent(signsFrom -> add(schedule, now, signsFrom));
    }

    /**
     * Publishes the next key, which signs once every verifier knows it.
     *
     * @throws DomainException {@code rotation-under-way} (409) while the next one is published already
     */
    @Transactional
    SigningKey rotate() {
        Instant now = locked();
        KeySchedule schedule = schedule(now);
        schedule.upcoming().ifPresent(upcoming -> {
            throw new DomainException(
                    SigningKeyError.ROTATION_UNDER_WAY, "The next key signs from " + upcoming.signsFrom() + ".");
        });
        return add(schedule, now, now.plus(config.publishedAhead()));
    }

    /**
     * Makes all that a key has signed worthless, at once. If it was the one that signs, a fresh one takes its place at once.
     *
     * @throws DomainException {@code signing-key-not-found} (404)
     */
    @Transactional
    SigningKey revoke(String kid) {
        Instant now = locked();
        SigningKey key = keys.findByIdOptional(kid).orElseThrow(() -> new DomainException(SigningKeyError.NOT_FOUND));
        if (key.revokedAt() == null) {
            KeySchedule schedule = schedule(now);
            schedule.revoke(key);
            ensureOneSigns(schedule, now);
            events.append(UserEvent.signingKeyRevoked(kid));
            auditLog.record(AuditEvent.of(AuditType.SIGNING_KEY_REVOKED).with("kid", kid));
            LOG.warnf("event=signing-key-revoked kid=%s", kid);
        }
        return key;
    }

    private void reencrypt() {
        Instant now = locked();
        long changed = keys.unexpired(now).stream().filter(this::reencrypt).count();
        if (changed > 0) {
            auditLog.record(AuditEvent.of(AuditType.MASTER_KEY_REPLACED).with("signingKeys", Long.toString(changed)));
            LOG.infof("event=signing-keys-reencrypted count=%d", changed);
        }
    }

    private boolean reencrypt(SigningKey key) {
        if (key.privateKey() == null) {
            return false;
        }
        Optional<byte[]> encrypted = keyPairs.underThePresentKey(key.kid(), key.privateKey());
        encrypted.ifPresent(key::reencrypt);
        return encrypted.isPresent();
    }

    /** The first key, and one in place of a revoked one, sign at once: there is nothing that verifiers could go on with. */
    private void ensureOneSigns(KeySchedule schedule, Instant now) {
        if (schedule.signing().isEmpty()) {
            add(schedule, now, now);
        }
    }

    private SigningKey add(KeySchedule schedule, Instant now, Instant signsFrom) {
        SigningKey key = keyPairs.generate(now, signsFrom);
        keys.persist(key);
        schedule.add(key);
        auditLog.record(AuditEvent.of(AuditType.SIGNING_KEY_CREATED)
                .with("kid", key.kid())
                .with("signsFrom", signsFrom.toString()));
        LOG.infof("event=signing-key-published kid=%s signsFrom=%s", key.kid(), signsFrom);
        return key;
    }

    private KeySchedule schedule(Instant now) {
        return new KeySchedule(keys.unexpired(now), now);
    }

    private Instant locked() {
        lock.acquire(DatabaseLock.Subject.SIGNING_KEY);
        return clock.instant();
    }
}
