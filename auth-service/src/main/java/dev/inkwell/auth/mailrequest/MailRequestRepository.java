package dev.inkwell.auth.mailrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class MailRequestRepository {

    private static final String ADD = """
            INSERT INTO mail_request (id, kind, address_hash, address, next_attempt_at, expires_at)
            VALUES (:id, :kind, :hash, :address, :now, :expiresAt)
            ON CONFLICT (kind, address_hash) DO NOTHING
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM mail_request WHERE next_attempt_at <= :now AND expires_at <= :now
            """;

    /** Until its next attempt a request is its taker's. */
    private static final String TAKE = """
            UPDATE mail_request SET next_attempt_at = CAST(:now AS timestamptz) + interval '1 min'
            WHERE id IN (
                SELECT id FROM mail_request WHERE next_attempt_at <= :now
                ORDER BY next_attempt_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, address
            """;

    private static final String REMOVE = """
            DELETE FROM mail_request WHERE id = :id
            """;

    private static final String REMOVE_OF_ADDRESS = """
            DELETE FROM mail_request WHERE kind = :kind AND address_hash = :hash
            """;

    private final EntityManager entityManager;

    MailRequestRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    void add(UUID id, MailRequestKind kind, byte[] hash, byte[] address, Instant now, Instant expiresAt) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("kind", kind.text())
                .setParameter("hash", hash)
                .setParameter("address", address)
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    @Transactional
    List<MailRequest> take(Instant now, int limit) {
        session()
                .createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
        return session()
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new MailRequest(
                        row.get("id", UUID.class),
                        MailRequestKind.of(row.get("kind", String.class)),
                        row.get("address", byte[].class)))
                .toList();
    }

    /** @return whether it was still there */
    boolean remove(UUID id) {
        return session()
                        .createNativeMutationQuery(REMOVE)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void remove(MailRequestKind kind, byte[] hash) {
        session()
                .createNativeMutationQuery(REMOVE_OF_ADDRESS)
                .setParameter("kind", kind.text())
                .setParameter("hash", hash)
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
