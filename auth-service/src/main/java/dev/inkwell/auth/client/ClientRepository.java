package dev.inkwell.auth.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<ServiceClient, String> {

    private static final String WITH_SECRETS = """
            select client from ServiceClient client
            left join fetch client.secrets
            where client.id = :id
            """;

    private static final String AFTER = """
            SELECT * FROM service_client WHERE id > :id ORDER BY id LIMIT :limit
            """;

    /** Of all clients: whatever had an id before, the next one under it is newer. */
    private static final String NEXT_ACCESS_VERSION = """
            SELECT nextval('client_access_version')
            """;

    private static final String IS_LIVE = """
            SELECT EXISTS (SELECT 1 FROM service_client WHERE id = :id AND access_version <= :accessVersion)
            """;

    private static final String SECRET_USED = """
            UPDATE client_secret SET last_used_at = :now
            WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)
            """;

    Optional<ServiceClient> findWithSecrets(String id) {
        return getSession()
                .createQuery(WITH_SECRETS, ServiceClient.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<ServiceClient> findAndLock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By id, after one. */
    List<ServiceClient> after(String id, int limit) {
        return getSession()
                .createNativeQuery(AFTER, ServiceClient.class)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList();
    }

    long nextAccessVersion() {
        return getSession().createNativeQuery(NEXT_ACCESS_VERSION, Long.class).getSingleResult();
    }

    /** Whether a token of this client and these rights is still good. */
    boolean isLive(String id, long accessVersion) {
        return getSession()
                .createNativeQuery(IS_LIVE, Boolean.class)
                .setParameter("id", id)
                .setParameter("accessVersion", accessVersion)
                .getSingleResult();
    }

    /** Writes when that is more than a moment ago. */
    void secretUsed(UUID id, Instant now, Instant before) {
        getSession()
                .createNativeMutationQuery(SECRET_USED)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate();
    }
}
