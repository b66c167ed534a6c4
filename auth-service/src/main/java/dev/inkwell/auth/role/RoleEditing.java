package dev.inkwell.auth.role;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.auth.platform.DatabaseLock.Subject;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and deletes roles, one after the other, by a lock: so the rights versions are in the order of the commits, and
 * two changes at the same time close no circle of inclusions.
 */
@ApplicationScoped
class RoleEditing {

    private static final Logger LOG = Logger.getLogger(RoleEditing.class);
    private static final int MOST_ROLES = 200;

    private final RoleRepository roles;
    private final RightsRepository rights;
    private final RoleContent content;
    private final OwnRights ownRights;
    private final DatabaseLock lock;
    private final MergePatch mergePatch;
    private final UserEvents events;
    private final AuditLog audit;

    RoleEditing(
            RoleRepository roles,
            RightsRepository rights,
            RoleContent content,
            OwnRights ownRights,
            DatabaseLock lock,
            MergePatch mergePatch,
            UserEvents events,
            AuditLog audit) {
        this.roles = roles;
        this.rights = rights;
        this.content = content;
        this.ownRights = ownRights;
        this.lock = lock;
        this.mergePatch = mergePatch;
        this.events = events;
        this.audit = audit;
    }

    /** @throws DomainException {@code role-name-taken} and {@code role-limit-reached} (409), {@code beyond-own-rights} (403), 422 */
    @Transactional
    RoleResponse create(CreateRoleRequest request) {
        lock.acquire(Subject.RIGHTS);
        if (roles.findByIdOptional(request.name()).isPresent()) {
            throw new DomainException(RoleError.NAME_TAKEN).withError("/name", "taken", "Choose another one.");
        }
        if (roles.count() >= MOST_ROLES) {
            throw new DomainException(RoleError.TOO_MANY, "There may be " + MOST_ROLES + ".");
        }
        Role role = new Role(request.name(), rights.nextVersion());
        content.write(role, request.content());
        roles.persistAndFlush(role);
        RoleResponse made = shown(role);
        ownRights.requireRole(role.name());
        record(AuditType.ROLE_CREATED, role.name(), made.permissions(), made.includes());
        return made;
    }

    /**
     * Applies a merge patch. What it changes of the rights counts for all who hold the role, at once.
     *
     * @throws DomainException {@code role-not-found} (404), 428 without If-Match, 412 when it is stale,
     *     {@code beyond-own-rights} (403), 422
     */
    @Transactional
    RoleResponse edit(String name, @Nullable String ifMatch, @Nullable JsonNode patch) {
        lock.acquire(Subject.RIGHTS);
        Role role = existing(name);
        IfMatch.require(ifMatch, role.version());
        EditableRole before = role.editable();
        ownRights.requireRole(name);
        content.write(role, mergePatch.apply(before, patch, EditableRole.class));
        roles.flush();
        EditableRole after = role.editable();
        if (after.equals(before)) {
            return shown(role);
        }
        if (!after.permissions().equals(before.permissions())
                || !after.includes().equals(before.includes())) {
            ownRights.requireRole(name);
            raise(role);
        }
        record(AuditType.ROLE_CHANGED, name, after.permissions(), after.includes());
        return shown(role);
    }

    /** @throws DomainException {@code role-not-found} (404), {@code role-built-in} and {@code role-in-use} (409) */
    @Transactional
    void delete(String name, @Nullable String ifMatch) {
        lock.acquire(Subject.RIGHTS);
        Role role = existing(name);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, role.version());
        }
        if (role.isBuiltIn()) {
            throw new DomainException(RoleError.BUILT_IN, "It can be edited, not deleted.");
        }
        ownRights.requireRole(name);
        content.requireNotGivenAtRegistration(role);
        try {
            roles.delete(role);
            roles.flush();
        } catch (ConstraintViolationException e) {
            throw new DomainException(RoleError.IN_USE, RoleContent.userOf(e) + " Take it from there first.");
        }
        record(AuditType.ROLE_DELETED, name, List.of(), List.of());
    }

    private Role existing(String name) {
        return (RoleRepository.isName(name) ? roles.findByIdOptional(name) : Optional.<Role>empty())
                .orElseThrow(() -> new DomainException(RoleError.NOT_FOUND));
    }

    private void raise(Role role) {
        long version = rights.nextVersion();
        List<String> raised = new ArrayList<>(rights.raise(role.name(), version));
        raised.sort(null);
        events.append(raised.stream()
                .map(name -> UserEvent.roleChanged(name, version))
                .toList());
        role.raisedTo(version);
    }

    private RoleResponse shown(Role role) {
        return RoleResponse.of(role, rights.ofRoles(List.of(role.name())).getOrDefault(role.name(), List.of()));
    }

    private void record(AuditType type, String name, List<String> permissions, List<String> includes) {
        audit.record(AuditEvent.of(type)
                .with("role", name)
                .with("permissions", String.join(" ", permissions))
                .with("includes", String.join(" ", includes)));
        LOG.infof("event=%s role=%s", type.text(), name);
    }
}
