package dev.inkwell.auth.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<ServiceClient, String> {

    private static final String WITH_SECRETS = """
            select client from ServiceClient client
            left join fetch client.secrets
            where client.id = :id
            """;

    /** Of all clients: whatever had an id before, the next one under it is newer. */
    private static final String NEXT_ACCESS_VERSION = """
            SELECT nextval('client_access_version')
            """;

    Optional<ServiceClient> findWithSecrets(String id) {
        return getSession()
                .createQuery(WITH_SECRETS, ServiceClient.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    long nextAccessVersion() {
        return getSession().createNativeQuery(NEXT_ACCESS_VERSION, Long.class).getSingleResult();
    }
}
