package dev.inkwell.auth.throttle;

import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Counts attempts before they are made, so that many at once are no way around it: {@link #admit} first, then the work, then
 * {@link #takeBack} unless it was a failure.
 */
@ApplicationScoped
public class Throttle {

    private static final int AT_ONCE = 1000;

    private final AttemptRepository attempts;
    private final ThrottleConfig config;
    private final SecretKey key;

    Throttle(AttemptRepository attempts, ThrottleConfig config, MasterKey masterKey) {
        this.attempts = attempts;
        this.config = config;
        this.key = masterKey.derive("throttle", "HmacSHA256");
    }

    /**
     * Counts an attempt in all of the buckets, or in none; in a transaction of its own.
     *
     * @throws DomainException {@code too-many-attempts} (429) with the time to wait
     */
    public Attempt admit(Bucket... buckets) {
        List<Bucket> ordered = Arrays.stream(buckets)
                .sorted(Comparator.comparing(Bucket::kind))
                .toList();
        List<byte[]> keys = ordered.stream().map(this::keyOf).toList();
        boolean leadsToWait = QuarkusTransaction.requiringNew().call(() -> {
            boolean wait = false;
            for (int i = 0; i < keys.size(); i++) {
                wait |= count(keys.get(i), ordered.get(i).kind().limit(config));
            }
            return wait;
        });
        return new Attempt(keys, leadsToWait);
    }

    /** Counts one more, unless it would have to wait. */
    public boolean admits(Bucket bucket) {
        try {
            admit(bucket);
            return true;
        } catch (DomainException wait) {
            return false;
        }
    }

    /** @return whether the next one would have to wait */
    private boolean count(byte[] bucketKey, Limit limit) {
        double failures = attempts.count(bucketKey, limit)
                .orElseThrow(() -> new DomainException(ThrottleError.TOO_MANY_ATTEMPTS)
                        .rateLimit(limit.freeAttempts(), attempts.remainingWait(bucketKey, limit)));
        return Math.round(failures) >= limit.freeAttempts();
    }

    /** What was no failure does not count; in the caller's transaction, or one of its own. */
    public void takeBack(Attempt attempt) {
        QuarkusTransaction.joiningExisting().run(() -> attempt.keys().forEach(attempts::takeBack));
    }

    @Scheduled(identity = "failed-attempts", every = "10m", delayed = "1m")
    void forget() {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> attempts.forget(AT_ONCE));
        } while (removed == AT_ONCE);
    }

    byte[] keyOf(Bucket bucket) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((bucket.kind() + ":" + bucket.subject()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
