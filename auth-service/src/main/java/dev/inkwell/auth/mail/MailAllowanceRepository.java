package dev.inkwell.auth.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.Session;

@ApplicationScoped
class MailAllowanceRepository {

    private static final String TAKE = """
            INSERT INTO mail_allowance AS known (kind, address_hash, counted_from, sent, last_sent_at)
            VALUES (:kind, :hash, :now, 1, :now)
            ON CONFLICT (kind, address_hash) DO UPDATE SET
                counted_from = CASE WHEN known.counted_from <= :dayAgo THEN excluded.counted_from ELSE known.counted_from END,
                sent = CASE WHEN known.counted_from <= :dayAgo THEN 1 ELSE known.sent + 1 END,
                last_sent_at = excluded.last_sent_at
            WHERE known.last_sent_at <= :lastBefore
                AND (known.sent < :perDay OR known.last_sent_at <= :lastBeforePast OR known.counted_from <= :dayAgo)
            """;

    /** Ten thousand at most: the next run takes the next. */
    private static final String FORGET = """
            DELETE FROM mail_allowance WHERE (kind, address_hash) IN (
                SELECT kind, address_hash FROM mail_allowance WHERE last_sent_at < :before
                ORDER BY last_sent_at LIMIT 10000 FOR UPDATE SKIP LOCKED)
            """;

    private static final String FORGET_ADDRESS = """
            DELETE FROM mail_allowance WHERE kind = ANY(:kinds) AND address_hash = :hash
            """;

    private final EntityManager entityManager;

    MailAllowanceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param lastBefore when the one before was sent at the latest
     * @param lastBeforePast the same for those past {@code perDay}
     * @return whether one more was free, and is taken
     */
    boolean take(
            String kind,
            byte[] hash,
            Instant now,
            Instant lastBefore,
            Instant lastBeforePast,
            Instant dayAgo,
            int perDay) {
        return session()
                        .createNativeMutationQuery(TAKE)
                        .setParameter("kind", kind)
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .setParameter("lastBefore", lastBefore)
                        .setParameter("lastBeforePast", lastBeforePast)
                        .setParameter("dayAgo", dayAgo)
                        .setParameter("perDay", perDay)
                        .executeUpdate()
                == 1;
    }

    void forgetBefore(Instant before) {
        session()
                .createNativeMutationQuery(FORGET)
                .setParameter("before", before)
                .executeUpdate();
    }

    void forget(byte[] hash) {
        session()
                .createNativeMutationQuery(FORGET_ADDRESS)
                .setParameter(
                        "kinds",
                        Arrays.stream(MailKind.values()).map(MailKind::text).toArray(String[]::new))
                .setParameter("hash", hash)
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
