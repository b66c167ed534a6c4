package dev.inkwell.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class SessionDataRepository {

    private static final String OF_ACCOUNT = """
            SELECT id, device, host(address) AS address, started_at, last_used_at, expires_at, ended_at, end_reason
            FROM session WHERE account_id = :account ORDER BY id
            """;

    /** Their refresh tokens go with them. */
    private static final String REMOVE = """
            DELETE FROM session WHERE account_id = :account
            """;

    private final EntityManager entityManager;

    SessionDataRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    List<SessionData.ExportedSession> ofAccount(UUID accountId) {
        return session()
                .createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> new SessionData.ExportedSession(
                        row.get("id", UUID.class),
                        row.get("device", String.class),
                        row.get("address", String.class),
                        row.get("started_at", Instant.class),
                        row.get("last_used_at", Instant.class),
                        row.get("expires_at", Instant.class),
                        row.get("ended_at", Instant.class),
                        row.get("end_reason", String.class)))
                .toList();
    }

    void remove(UUID accountId) {
        session()
                .createNativeMutationQuery(REMOVE)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
