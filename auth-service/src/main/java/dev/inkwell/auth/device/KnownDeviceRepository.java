package dev.inkwell.auth.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class KnownDeviceRepository {

    private static final String FIND = """
            SELECT id, account_id FROM known_device WHERE token_hash = :hash AND expires_at > :now
            """;

    private static final String OF_ACCOUNT = """
            SELECT name, network, last_used_at, expires_at FROM known_device WHERE account_id = :accountId ORDER BY id
            """;

    private static final String USE = """
            UPDATE known_device
            SET name = :name, network = :network, has_returned = true, last_used_at = :now, expires_at = :expiresAt
            WHERE id = :id
            """;

    private static final String HAS_OTHERS_ONLY = """
            SELECT EXISTS (SELECT 1 FROM known_device WHERE account_id = :accountId AND expires_at > :now)
               AND NOT EXISTS (
                SELECT 1 FROM known_device
                WHERE account_id = :accountId AND expires_at > :now AND name = :name AND network = :network)
            """;

    private static final String ADD = """
            INSERT INTO known_device (id, account_id, token_hash, name, network, has_returned, last_used_at, expires_at)
            VALUES (:id, :accountId, :hash, :name, :network, false, :now, :expiresAt)
            """;

    /** First go those that never came back: clients that keep no token would push out those that do. */
    private static final String FORGET_BEYOND = """
            DELETE FROM known_device WHERE id IN (
                SELECT id FROM known_device WHERE account_id = :accountId
                ORDER BY has_returned DESC, last_used_at DESC, id DESC OFFSET :most)
            """;

    private static final String FORGET_ALL = """
            DELETE FROM known_device WHERE account_id = :accountId
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM known_device WHERE id IN (
                SELECT id FROM known_device WHERE expires_at < :now ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            """;

    private final EntityManager entityManager;

    KnownDeviceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<KnownDevice> find(byte[] hash, String token, Instant now) {
        NativeQuery<Tuple> query = session().createNativeQuery(FIND, Tuple.class);
        return query.setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new KnownDevice(row.get("id", UUID.class), row.get("account_id", UUID.class), token));
    }

    @Transactional
    List<KnownDeviceData.ExportedDevice> ofAccount(UUID accountId) {
        return session()
                .createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("accountId", accountId)
                .getResultList()
                .stream()
                .map(row -> new KnownDeviceData.ExportedDevice(
                        row.get("name", String.class),
                        row.get("network", String.class),
                        row.get("last_used_at", Instant.class),
                        row.get("expires_at", Instant.class)))
                .toList();
    }

    /** @return whether it is still known */
    boolean use(UUID id, String name, String network, Instant now, Instant expiresAt) {
        return session()
                        .createNativeMutationQuery(USE)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("network", network)
                        .setParameter("now", now)
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate()
                == 1;
    }

    /** Whether the account has devices, but none that is called so and is there. */
    boolean hasOthersOnly(UUID accountId, String name, String network, Instant now) {
        return session()
                .createNativeQuery(HAS_OTHERS_ONLY, Boolean.class)
                .setParameter("accountId", accountId)
                .setParameter("name", name)
                .setParameter("network", network)
                .setParameter("now", now)
                .getSingleResult();
    }

    void add(UUID id, UUID accountId, byte[] hash, String name, String network, Instant now, Instant expiresAt) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("accountId", accountId)
                .setParameter("hash", hash)
                .setParameter("name", name)
                .setParameter("network", network)
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    void forgetBeyond(UUID accountId, int most) {
        session()
                .createNativeMutationQuery(FORGET_BEYOND)
                .setParameter("accountId", accountId)
                .setParameter("most", most)
                .executeUpdate();
    }

    void forgetAll(UUID accountId) {
        session()
                .createNativeMutationQuery(FORGET_ALL)
                .setParameter("accountId", accountId)
                .executeUpdate();
    }

    /** @return how many it has removed */
    int forgetExpired(Instant now, int limit) {
        return session()
                .createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
