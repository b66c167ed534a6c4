package dev.inkwell.auth.client;

import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.auth.platform.StartupException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the service clients: the one of blog-service is kept as configuration says. */
@ApplicationScoped
class ClientService {

    private static final String BLOG_SERVICE = "blog-service";
    private static final List<String> BLOG_SERVICE_SCOPES = List.of("user:read-profile", "user-event:read");
    private static final String BLOG_SERVICE_DESCRIPTION = "The blog-service of this site";
    private static final int SHORTEST_SECRET = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final ClientRepository clients;
    private final DatabaseLock lock;
    private final UserEvents events;
    private final ClientConfig config;
    private final Clock clock;

    ClientService(ClientRepository clients, DatabaseLock lock, UserEvents events, ClientConfig config, Clock clock) {
        this.clients = clients;
        this.lock = lock;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void prepare(@Observes StartupEvent start) {
        if (config.secret().length() < SHORTEST_SECRET) {
            throw new StartupException("INKWELL_BLOG_CLIENT_SECRET has to be " + SHORTEST_SECRET
                    + " characters long at least: openssl rand -base64 32");
        }
        lock.acquire(DatabaseLock.Subject.SERVICE_CLIENT);
        clients.findWithSecrets(BLOG_SERVICE).ifPresentOrElse(this::configure, this::make);
    }

    private void make() {
        clients.persist(ServiceClient.configured(
                BLOG_SERVICE,
                BLOG_SERVICE_DESCRIPTION,
                config.secret(),
                BLOG_SERVICE_SCOPES,
                clients.nextAccessVersion(),
                clock.instant()));
    }

    private void configure(ServiceClient client) {
        if (!client.isConfiguredAs(config.secret(), BLOG_SERVICE_SCOPES)) {
            client.configure(config.secret(), BLOG_SERVICE_SCOPES, clients.nextAccessVersion(), clock.instant());
            events.append(UserEvent.clientAccessChanged(client.id(), client.accessVersion()));
        }
    }

    /** The client whose id and secret these are. */
    @Transactional
    Optional<ServiceClient> authenticate(ClientCredentials credentials) {
        return ID.matcher(credentials.id()).matches()
                ? clients.findWithSecrets(credentials.id()).filter(client -> client.hasSecret(credentials.secret()))
                : Optional.empty();
    }
}
