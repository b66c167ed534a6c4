package dev.inkwell.auth.client;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.platform.RequestOrigin;
import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Throttle throttle;
    private final RequestOrigin origin;
    private final AuditLog audit;
    private final Clock clock;

    ClientService(ClientRepository clients, Throttle throttle, RequestOrigin origin, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.throttle = throttle;
        this.origin = origin;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The client whose id and secret these are. Call it outside of transactions.
     *
     * @throws DomainException {@code too-many-attempts} (429) while its guesses from one address have to wait
     */
    public Optional<Client> authenticate(ClientCredentials credentials) {
        String id = credentials.id().matches(ID) ? credentials.id() : "unknown";
        Attempt attempt = throttle.admit(Bucket.client(id, origin.network()));
        Optional<Client> client = QuarkusTransaction.requiringNew().call(() -> check(id, credentials.secret()));
        client.ifPresent(known -> throttle.takeBack(attempt));
        return client;
    }

    private Optional<Client> check(String id, String given) {
        Optional<ServiceClient> named = clients.findWithSecrets(id);
        Optional<ClientSecret> secret = named.flatMap(client -> client.secretThatIs(given));
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
