package dev.inkwell.auth.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.OptionalDouble;
import org.hibernate.Session;

/** Measures time by the database's clock, as the attempts of all replicas meet here. */
@ApplicationScoped
class AttemptRepository {

    /**
     * Counts one more, unless it has to wait: no row then. Attempts at the same time queue for the row, and each sees what
     * the one before has counted.
     */
    private static final String COUNT = """
            INSERT INTO failed_attempts AS known (key, failures, counted_at, forgotten_at)
            VALUES (:key, 1, clock_timestamp(), clock_timestamp() + make_interval(secs => :memory))
            ON CONFLICT (key) DO UPDATE SET
                failures = 1 + greatest(0,
                    known.failures - extract(epoch FROM clock_timestamp() - known.counted_at) / :forgottenAfter),
                counted_at = clock_timestamp(),
                forgotten_at = clock_timestamp() + make_interval(secs => :memory)
            WHERE round(known.failures) < :free
               OR known.counted_at
                    + make_interval(secs => least(:longestWait, power(2, least(round(known.failures) - :free, 60))))
                    <= clock_timestamp()
            RETURNING failures
            """;

    private static final String WAIT = """
            SELECT extract(epoch FROM counted_at - clock_timestamp())
                + least(:longestWait, power(2, least(round(failures) - :free, 60)))
            FROM failed_attempts WHERE key = :key
            """;

    private static final String TAKE_BACK = """
            UPDATE failed_attempts SET failures = greatest(0, failures - 1) WHERE key = :key
            """;

    private static final String FORGET = """
            DELETE FROM failed_attempts WHERE key IN (
                SELECT key FROM failed_attempts
                WHERE forgotten_at < clock_timestamp() ORDER BY forgotten_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            """;

    private final EntityManager entityManager;

    AttemptRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @return how many have failed now, when the attempt may be made */
    OptionalDouble count(byte[] key, Limit limit) {
        return session()
                .createNativeQuery(COUNT, Double.class)
                .setParameter("key", key)
                .setParameter("free", (double) limit.freeAttempts())
                .setParameter("longestWait", seconds(limit.longestWait()))
                .setParameter("forgottenAfter", seconds(limit.forgottenAfter()))
                .setParameter("memory", seconds(limit.memory()))
                .getResultStream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** How long attempts have to wait from now on; not positive when they need not. */
    Duration remainingWait(byte[] key, Limit limit) {
        double seconds = session()
                .createNativeQuery(WAIT, Double.class)
                .setParameter("key", key)
                .setParameter("free", (double) limit.freeAttempts())
                .setParameter("longestWait", seconds(limit.longestWait()))
                .getResultStream()
                .findFirst()
                .orElse(0.0);
        return Duration.ofMillis((long) (seconds * 1000));
    }

    void takeBack(byte[] key) {
        session().createNativeMutationQuery(TAKE_BACK).setParameter("key", key).executeUpdate();
    }

    /** @return how many rows it has removed */
    int forget(int limit) {
        return session()
                .createNativeMutationQuery(FORGET)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
