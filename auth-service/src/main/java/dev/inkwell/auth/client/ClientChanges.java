package dev.inkwell.auth.client;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What every change of a client has in common. */
@ApplicationScoped
class ClientChanges {

    private static final Logger LOG = Logger.getLogger(ClientChanges.class);

    private final ClientRepository clients;
    private final OwnRights ownRights;
    private final UserEvents events;
    private final AuditLog audit;

    ClientChanges(ClientRepository clients, OwnRights ownRights, UserEvents events, AuditLog audit) {
        this.clients = clients;
        this.ownRights = ownRights;
        this.events = events;
        this.audit = audit;
    }

    /** @throws DomainException {@code client-not-found} (404) */
    static DomainException unknown() {
        return new DomainException(ClientError.NOT_FOUND);
    }

    /**
     * A client that is going to be changed, locked. Whoever may get at its secrets gets what its scopes allow.
     *
     * @throws DomainException {@code client-not-found} (404), {@code client-configured} (409), {@code beyond-own-rights} (403)
     */
    ServiceClient changeable(String id) {
        Optional<ServiceClient> found = id.matches(ClientService.ID) ? clients.findAndLock(id) : Optional.empty();
        ServiceClient client = found.orElseThrow(ClientChanges::unknown);
        if (client.isConfigured()) {
            throw new DomainException(ClientError.CONFIGURED, "Change it where it is configured.");
        }
        ownRights.requireAll(client.scopes());
        return client;
    }

    /** Tells others that its tokens of before are stale. */
    void tell(ServiceClient client) {
        events.append(UserEvent.clientAccessChanged(client.id(), client.accessVersion()));
    }

    void record(AuditType type, ServiceClient client) {
        audit.record(AuditEvent.of(type).with("client", client.id()).with("scopes", String.join(" ", client.scopes())));
        LOG.infof("event=%s client=%s", type.text(), client.id());
    }
}
