package dev.inkwell.auth.client;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Knows clients by their secrets. */
@ApplicationScoped
public class ClientService {

    static final String ID = "[a-z][a-z0-9-]{1,31}";

    private static final Logger LOG = Logger.getLogger(ClientService.class);

    /** How exactly the last use of a secret is known. */
    private static final Duration USE = Duration.ofMinutes(1);

    private final ClientRepository clients;
    private final AuditLog audit;
    private final Clock clock;

    ClientService(ClientRepository clients, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client whose id and secret these are. */
    @Transactional
    public Optional<Client> authenticate(ClientCredentials credentials) {
        Optional<ServiceClient> named =
                credentials.id().matches(ID) ? clients.findWithSecrets(credentials.id()) : Optional.empty();
        Optional<ClientSecret> secret = named.flatMap(client -> client.secretThatIs(credentials.secret()));
        Instant now = clock.instant();
        secret.ifPresentOrElse(
                known -> clients.secretUsed(known.id(), now, now.minus(USE)),
                () -> refuse(named.map(ServiceClient::id).orElse("unknown")));
        return secret.flatMap(known -> named).map(ClientService::client);
    }

    private void refuse(String id) {
        audit.record(AuditEvent.of(AuditType.CLIENT_REFUSED).with("client", id));
        LOG.infof("event=client-refused client=%s", id);
    }

    private static Client client(ServiceClient stored) {
        return new Client(stored.id(), stored.scopes(), stored.accessVersion());
    }
}
