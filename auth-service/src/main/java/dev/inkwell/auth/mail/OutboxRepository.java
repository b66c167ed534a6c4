package dev.inkwell.auth.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutboxRepository {

    private static final String ADD = """
            INSERT INTO outgoing_mail (id, kind, account_id, content, next_attempt_at, expires_at)
            VALUES (:id, :kind, :account, :content, :now, :expiresAt)
            """;

    /** Until its next attempt a mail is its taker's: no transaction stays open while it is sent. Each attempt waits twice as long. */
    private static final String TAKE = """
            UPDATE outgoing_mail
            SET attempts = attempts + 1,
                next_attempt_at = CAST(:now AS timestamptz)
                    + least(interval '2 min' * power(2, least(attempts, 10)), interval '1 h')
            WHERE id IN (
                SELECT id FROM outgoing_mail WHERE next_attempt_at <= :now
                ORDER BY next_attempt_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, content, attempts
            """;

    private static final String REMOVE = """
            DELETE FROM outgoing_mail WHERE id = :id
            """;

    private static final String REMOVE_EXPIRED = """
            DELETE FROM outgoing_mail WHERE id = :id AND expires_at <= :now
            """;

    private static final String OF_ACCOUNT = """
            SELECT kind, attempts, expires_at FROM outgoing_mail WHERE account_id = :account ORDER BY id
            """;

    private static final String REMOVE_OF_ACCOUNT = """
            DELETE FROM outgoing_mail WHERE account_id = :account
            """;

    private static final String COUNT_WAITING = """
            SELECT count(*) FROM (SELECT 1 FROM outgoing_mail LIMIT :limit) AS waiting
            """;

    private final EntityManager entityManager;

    OutboxRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(UUID id, String kind, @Nullable UUID accountId, byte[] content, Instant now, Instant expiresAt) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("account", accountId, StandardBasicTypes.UUID)
                .setParameter("content", content)
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    @Transactional
    List<OutgoingMail> take(Instant now, int limit) {
        return session()
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new OutgoingMail(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        row.get("content", byte[].class),
                        row.get("attempts", Integer.class)))
                .toList();
    }

    @Transactional
    void remove(UUID id) {
        session().createNativeMutationQuery(REMOVE).setParameter("id", id).executeUpdate();
    }

    /** @return whether it was of no use any more, and is gone */
    @Transactional
    boolean removeExpired(UUID id, Instant now) {
        return session()
                        .createNativeMutationQuery(REMOVE_EXPIRED)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    List<MailData.ExportedMail> ofAccount(UUID accountId) {
        return session()
                .createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> new MailData.ExportedMail(
                        MailKind.of(row.get("kind", String.class)).toldAs(),
                        row.get("attempts", Integer.class),
                        row.get("expires_at", Instant.class)))
                .toList();
    }

    void removeOfAccount(UUID accountId) {
        session()
                .createNativeMutationQuery(REMOVE_OF_ACCOUNT)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** @param most counting stops there */
    @Transactional
    long countWaiting(int most) {
        return session()
                .createNativeQuery(COUNT_WAITING, Long.class)
                .setParameter("limit", most)
                .getSingleResult();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
