package dev.inkwell.auth.role;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.auth.token.PersonalTokenMustBeLive;
import dev.inkwell.auth.token.SessionMustBeLive;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The bound of what a caller may hand on, take away or change: no more than they may do themselves. So nobody raises their own
 * rights, by whatever detour. An admin, who could make themselves a role of anything, is not bound; so being one is more than
 * its permissions, and only an admin hands it on or takes it.
 *
 * <p>All of it is asked in the transaction that makes the change, once that holds what it may have had to wait for: whose rights
 * have ended meanwhile (401) changes nothing any more.
 */
@ApplicationScoped
public class OwnRights {

    private final Caller caller;
    private final RightsRepository rights;
    private final Event<SessionMustBeLive> sessionMustBeLive;
    private final Event<PersonalTokenMustBeLive> personalTokenMustBeLive;

    OwnRights(
            Caller caller,
            RightsRepository rights,
            Event<SessionMustBeLive> sessionMustBeLive,
            Event<PersonalTokenMustBeLive> personalTokenMustBeLive) {
        this.caller = caller;
        this.rights = rights;
        this.sessionMustBeLive = sessionMustBeLive;
        this.personalTokenMustBeLive = personalTokenMustBeLive;
    }

    /**
     * @throws DomainException {@code beyond-own-rights} (403) when the caller does not have all of these permissions; 401 when the
     *     caller's rights have ended since the request came
     */
    @Transactional
    public void requireAll(Collection<String> permissions) {
        requireLive();
        if (!isAdmin()) {
            requirePermissions(permissions);
        }
    }

    private void requirePermissions(Collection<String> permissions) {
        List<String> missing = permissions.stream()
                .filter(permission -> !caller.may(permission))
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainException(
                    RoleError.BEYOND_OWN_RIGHTS, "It takes these permissions: " + String.join(", ", missing) + ".");
        }
    }

    /**
     * Before a role is given, taken or changed.
     *
     * @throws DomainException {@code beyond-own-rights} (403) when it allows more than the caller may, or is or includes that of
     *     the admins, and the caller is none; 401 when the caller's rights have ended since the request came
     */
    @Transactional
    public void requireRole(String name) {
        requireLive();
        if (isAdmin()) {
            return;
        }
        requireNoAdmins(List.of(name));
        requirePermissions(permissionsOf(name));
    }

    /** Whether an account, which need not be the caller, has a permission and may hand on a role: what {@link #requireRole} asks. */
    @Transactional
    public boolean allow(UUID accountId, String permission, String role) {
        Rights theirs = rights.ofAccount(accountId);
        return theirs.roles().contains(Role.ADMIN)
                || theirs.permissions().contains(permission)
                        && !rights.leadsTo(role, Role.ADMIN)
                        && theirs.permissions().containsAll(permissionsOf(role));
    }

    /**
     * Before something is done to an account.
     *
     * @throws DomainException {@code beyond-own-rights} (403) when its owner may do more than the caller, or is an admin, and the
     *     caller is none; 401 when the caller's rights have ended since the request came
     */
    @Transactional
    public void requireThoseOf(UUID accountId) {
        requireLive();
        if (isAdmin()) {
            return;
        }
        Rights theirs = rights.ofAccount(accountId);
        requireNoAdmins(theirs.roles());
        requirePermissions(theirs.permissions());
    }

    /**
     * Before what everybody may do with their own account, for a request that has waited for it.
     *
     * @throws DomainException 401 when the session or token that asks has ended since the request came
     */
    @Transactional
    public void requireLive() {
        caller.session().ifPresent(sessionMustBeLive::fire);
        caller.personalToken().ifPresent(personalTokenMustBeLive::fire);
    }

    private List<String> permissionsOf(String role) {
        return rights.ofRoles(List.of(role)).getOrDefault(role, List.of());
    }

    private void requireNoAdmins(Collection<String> roles) {
        if (roles.stream().anyMatch(role -> rights.leadsTo(role, Role.ADMIN))) {
            throw new DomainException(RoleError.BEYOND_OWN_RIGHTS, "It takes the role " + Role.ADMIN + " itself.");
        }
    }

    private boolean isAdmin() {
        return caller.roles().contains(Role.ADMIN);
    }
}
