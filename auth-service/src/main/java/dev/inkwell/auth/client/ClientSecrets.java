package dev.inkwell.auth.client;

import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.secret.RandomText;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives clients their secrets, two at most: so the next one is in use everywhere before the one of before is taken away. */
@ApplicationScoped
class ClientSecrets {

    private static final int MOST_SECRETS = 2;

    /** So that those who look for leaked secrets know what they have found. */
    private static final String PREFIX = "ink_cs_";

    private final ClientRepository clients;
    private final ClientChanges changes;
    private final RandomText random;
    private final Clock clock;

    ClientSecrets(ClientRepository clients, ClientChanges changes, RandomText random, Clock clock) {
        this.clients = clients;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    /** @throws DomainException {@code client-not-found} (404) */
    @Transactional
    List<ClientSecretResponse> list(String id) {
        Optional<ServiceClient> client = id.matches(ClientService.ID) ? clients.findWithSecrets(id) : Optional.empty();
        return client.orElseThrow(ClientChanges::unknown).secrets().stream()
                .map(ClientSecretResponse::from)
                .toList();
    }

    /** @throws DomainException {@code client-not-found} (404), {@code too-many-secrets}, {@code client-configured} (409) */
    @Transactional
    ClientSecretResponse add(String id) {
        ServiceClient client = changes.changeable(id);
        if (client.secrets().size() >= MOST_SECRETS) {
            throw new DomainException(ClientError.TOO_MANY_SECRETS, "Delete the one that is no longer used first.");
        }
        String secret = PREFIX + random.next();
        ClientSecret stored = new ClientSecret(secret, clock.instant());
        client.add(stored);
        changes.record(AuditType.CLIENT_SECRET_CREATED, client);
        return ClientSecretResponse.ofNew(stored, secret);
    }

    /**
     * Takes a secret away, and makes the client's tokens stale: nobody knows which of them were got by it.
     *
     * @throws DomainException {@code client-not-found}, {@code client-secret-not-found} (404), {@code client-configured} (409)
     */
    @Transactional
    void remove(String id, UUID secretId) {
        ServiceClient client = changes.changeable(id);
        if (!client.remove(secretId, clients.nextAccessVersion())) {
            throw new DomainException(ClientError.SECRET_NOT_FOUND);
        }
        changes.tell(client);
        changes.record(AuditType.CLIENT_SECRET_REVOKED, client);
    }
}
