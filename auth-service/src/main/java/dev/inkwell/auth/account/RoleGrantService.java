package dev.inkwell.auth.account;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.auth.role.Role;
import dev.inkwell.auth.role.RoleResponse;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives and takes roles. Each change raises the account's access version, so tokens with the old rights are refused. */
@ApplicationScoped
class RoleGrantService {

    private static final Logger LOG = Logger.getLogger(RoleGrantService.class);

    /** Their names stand in every access token, which has to fit into a header. */
    private static final int MOST_ROLES = 20;

    private final AccountRepository accounts;
    private final RoleService roles;
    private final OwnRights ownRights;
    private final LastAdmin lastAdmin;
    private final AccountEvents events;
    private final AuditLog audit;
    private final Clock clock;

    RoleGrantService(
            AccountRepository accounts,
            RoleService roles,
            OwnRights ownRights,
            LastAdmin lastAdmin,
            AccountEvents events,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.ownRights = ownRights;
        this.lastAdmin = lastAdmin;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException {@code beyond-own-rights} (403), {@code too-many-roles} (409) */
    @Transactional
    void grant(UUID accountId, String roleName) {
        Role role = roles.toBeGiven(roleName);
        Account account = lockedAccount(accountId);
        ownRights.requireRole(role.name());
        if (account.roles().size() >= MOST_ROLES && !account.roles().contains(role.name())) {
            throw new DomainException(AccountError.TOO_MANY_ROLES, "One may have " + MOST_ROLES + ".");
        }
        if (account.grant(role, clock.instant())) {
            events.append(account, UserEvent::accessChanged);
            audit.record(AuditEvent.of(AuditType.ROLE_GRANTED).about(accountId).with("role", role.name()));
            LOG.infof("event=role-granted account=%s role=%s", accountId, role.name());
        }
    }

    /** @throws DomainException {@code beyond-own-rights} (403), {@code last-admin} (409) when nobody else would be an admin then */
    @Transactional
    void revoke(UUID accountId, String roleName) {
        Role role = roles.named(roleName);
        if (role.name().equals(Role.ADMIN)) {
            lastAdmin.lock();
        }
        Account account = lockedAccount(accountId);
        ownRights.requireRole(role.name());
        if (!account.roles().contains(role.name())) {
            return;
        }
        if (role.name().equals(Role.ADMIN)) {
            lastAdmin.requireAnother(account);
        }
        account.revoke(role, clock.instant());
        events.append(account, UserEvent::accessChanged);
        audit.record(AuditEvent.of(AuditType.ROLE_REVOKED).about(accountId).with("role", role.name()));
        LOG.infof("event=role-revoked account=%s role=%s", accountId, role.name());
    }

    /** The roles of an account, by name. */
    @Transactional
    List<RoleResponse> rolesOf(UUID accountId) {
        Account account = accounts.findWithRoles(accountId).orElseThrow(RoleGrantService::unknown);
        return roles.show(account.roles());
    }

    private Account lockedAccount(UUID id) {
        return accounts.findAndLock(id).orElseThrow(RoleGrantService::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(AccountError.NOT_FOUND);
    }
}
