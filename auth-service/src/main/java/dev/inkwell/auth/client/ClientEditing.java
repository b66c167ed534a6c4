package dev.inkwell.auth.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.auth.role.PermissionNames;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes clients, of scopes that the caller may hand on. */
@ApplicationScoped
class ClientEditing {

    private static final int MOST_CLIENTS = 200;

    private final ClientRepository clients;
    private final ClientChanges changes;
    private final PermissionNames permissions;
    private final OwnRights ownRights;
    private final DatabaseLock lock;
    private final MergePatch mergePatch;
    private final Clock clock;

    ClientEditing(
            ClientRepository clients,
            ClientChanges changes,
            PermissionNames permissions,
            OwnRights ownRights,
            DatabaseLock lock,
            MergePatch mergePatch,
            Clock clock) {
        this.clients = clients;
        this.changes = changes;
        this.permissions = permissions;
        this.ownRights = ownRights;
        this.lock = lock;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** @throws DomainException {@code client-id-taken}, {@code client-limit-reached} (409), {@code beyond-own-rights} (403), 422 */
    @Transactional
    ClientResponse create(CreateClientRequest request) {
        permissions.requireKnown("/scopes/", request.scopes());
        lock.acquire(DatabaseLock.Subject.SERVICE_CLIENT);
        ownRights.requireAll(request.scopes());
        if (clients.count() >= MOST_CLIENTS) {
            throw new DomainException(ClientError.LIMIT_REACHED, "There may be " + MOST_CLIENTS + ".");
        }
        ServiceClient client =
                new ServiceClient(request.id(), request.content(), clients.nextAccessVersion(), clock.instant());
        try {
            clients.persistAndFlush(client);
        } catch (ConstraintViolationException e) {
            throw new DomainException(ClientError.ID_TAKEN).withError("/id", "taken", "Choose another one.");
        }
        changes.record(AuditType.CLIENT_CREATED, client);
        return ClientResponse.from(client);
    }

    /** @throws DomainException {@code client-not-found} (404), 428, 412, {@code beyond-own-rights} (403), 422 */
    @Transactional
    ClientResponse edit(String id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        ServiceClient client = changes.changeable(id);
        IfMatch.require(ifMatch, client.version());
        EditableClient before = client.editable();
        EditableClient after = mergePatch.apply(before, patch, EditableClient.class);
        permissions.requireKnown("/scopes/", after.scopes());
        ownRights.requireAll(after.scopes());
        client.describe(after.description());
        client.allow(after.scopes(), client.accessVersion());
        if (!client.scopes().equals(before.scopes())) {
            client.allow(after.scopes(), clients.nextAccessVersion());
            changes.tell(client);
        }
        clients.flush();
        changes.record(AuditType.CLIENT_CHANGED, client);
        return ClientResponse.from(client);
    }

    /** @throws DomainException {@code client-not-found} (404), {@code client-configured} (409), 412 */
    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        ServiceClient client = changes.changeable(id);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, client.version());
        }
        client.allow(client.scopes(), clients.nextAccessVersion());
        changes.tell(client);
        changes.record(AuditType.CLIENT_DELETED, client);
        clients.delete(client);
    }
}
