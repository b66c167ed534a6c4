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
        Optional<ServiceClient> named = QuarkusTransaction.requiringNew().call(() -> find(credentials.id()));
        // All ids that nobody has are one, so that made-up ones give no further guesses.
        String id = named.map(ServiceClient::id).orElse("unknown");
        Attempt attempt = throttle.admit(Bucket.client(id, origin.network()));
        Optional<ClientSecret> secret = named.flatMap(client -> client.secretThatIs(credentials.secret()));
        if (secret.isEmpty()) {
            refuse(id);
            return Optional.empty();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            clients.secretUsed(secret.get().id(), now, now.minus(USE));
            throttle.takeBack(attempt);
        });
        return named.map(ClientService::client);
    }

    private Optional<ServiceClient> find(String id) {
        return id.matches(ID) ? clients.findWithSecrets(id) : Optional.empty();
    }

    /** Anybody on the network can have this written: of very many refusals the trail keeps some, the log all. */
    private void refuse(String id) {
        LOG.infof("event=client-refused client=%s", id);
        if (throttle.admits(Bucket.clientRefusal(id))) {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            audit.record(AuditEvent.of(AuditType.CLIENT_REFUSED).with("client", id)));
        }
    }

    private static Client client(ServiceClient stored) {
        return new Client(stored.id(), stored.scopes(), stored.accessVersion());
    }
}
