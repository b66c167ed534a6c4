package dev.inkwell.auth.client;

import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.kit.startup.StartupException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the client of blog-service as configuration says. */
@ApplicationScoped
class ConfiguredClient {

    private static final String ID = "blog-service";
    private static final String DESCRIPTION = "The blog-service of this site";
    private static final List<String> SCOPES =
            List.of("token:introspect", "user-event:read", "user:act-for", "user:read-profile");
    private static final int SHORTEST_SECRET = 16;

    private final ClientRepository clients;
    private final DatabaseLock lock;
    private final UserEvents events;
    private final ClientConfig config;
    private final Clock clock;

    ConfiguredClient(ClientRepository clients, DatabaseLock lock, UserEvents events, ClientConfig config, Clock clock) {
        this.clients = clients;
        this.lock = lock;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void prepare(@Observes StartupEvent start) {
        Set<String> secrets = new LinkedHashSet<>();
        config.previousSecret().filter(secret -> !secret.isBlank()).ifPresent(secrets::add);
        secrets.add(config.secret());
        if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            throw new StartupException("INKWELL_BLOG_CLIENT_SECRET has to be " + SHORTEST_SECRET
                    + " characters long at least: openssl rand -base64 32");
        }
        lock.acquire(DatabaseLock.Subject.SERVICE_CLIENT);
        ServiceClient client = clients.findWithSecrets(ID).orElseGet(this::made);
        if (client.configure(secrets, SCOPES, clients.nextAccessVersion(), clock.instant())) {
            events.append(UserEvent.clientAccessChanged(client.id(), client.accessVersion()));
        }
    }

    private ServiceClient made() {
        ServiceClient client = new ServiceClient(
                ID, new EditableClient(DESCRIPTION, SCOPES), clients.nextAccessVersion(), clock.instant());
        clients.persist(client);
        return client;
    }
}
