package dev.inkwell.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Times are the database's, of the beginning of a transaction: all replicas share that clock, and a request that had to wait
 * for another one with the same token is as old as it was when it came.
 */
@ApplicationScoped
class RefreshTokenRepository {

    private static final String ADD = """
            INSERT INTO refresh_token (token_hash, session_id) VALUES (:hash, :sessionId)
            """;

    /** Of any number of requests with one token, this changes a row for one alone. */
    private static final String SPEND = """
            UPDATE refresh_token SET spent_at = transaction_timestamp() WHERE token_hash = :hash AND spent_at IS NULL
            """;

    private static final String WAS_SPENT_WITHIN = """
            SELECT EXISTS (
                SELECT 1 FROM refresh_token
                WHERE token_hash = :hash AND spent_at >= transaction_timestamp() - make_interval(secs => :grace))
            """;

    private static final String IS_STORED = """
            SELECT EXISTS (SELECT 1 FROM refresh_token WHERE token_hash = :hash)
            """;

    private static final String FORGET_SPENT = """
            DELETE FROM refresh_token
            WHERE session_id = :sessionId AND spent_at < transaction_timestamp() - make_interval(secs => :grace)
            """;

    private final EntityManager entityManager;

    RefreshTokenRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(RefreshToken token) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("hash", token.hash())
                .setParameter("sessionId", token.sessionId())
                .executeUpdate();
    }

    /** @return whether it was this call that spent it */
    boolean spend(RefreshToken token) {
        return session()
                        .createNativeMutationQuery(SPEND)
                        .setParameter("hash", token.hash())
                        .executeUpdate()
                == 1;
    }

    boolean wasSpentWithin(Duration grace, RefreshToken token) {
        return session()
                .createNativeQuery(WAS_SPENT_WITHIN, Boolean.class)
                .setParameter("hash", token.hash())
                .setParameter("grace", seconds(grace))
                .getSingleResult();
    }

    boolean isStored(RefreshToken token) {
        return session()
                .createNativeQuery(IS_STORED, Boolean.class)
                .setParameter("hash", token.hash())
                .getSingleResult();
    }

    /** Spent ones are not needed after the grace: their seal still tells that they were ours. */
    void forgetSpentBefore(Duration grace, UUID sessionId) {
        session()
                .createNativeMutationQuery(FORGET_SPENT)
                .setParameter("sessionId", sessionId)
                .setParameter("grace", seconds(grace))
                .executeUpdate();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
