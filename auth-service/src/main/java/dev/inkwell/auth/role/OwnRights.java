package dev.inkwell.auth.role;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * The bound of what a caller may hand on, take away or change: no more than they may do themselves. So nobody raises their own
 * rights, by whatever detour. An admin, who could make themselves a role of anything, is not bound.
 */
@ApplicationScoped
public class OwnRights {

    private final Caller caller;

    OwnRights(Caller caller) {
        this.caller = caller;
    }

    /** @throws DomainException {@code beyond-own-rights} (403) when the caller does not have all of these permissions */
    public void requireAll(Collection<String> permissions) {
        if (caller.roles().contains(Role.ADMIN)) {
            return;
        }
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
}
