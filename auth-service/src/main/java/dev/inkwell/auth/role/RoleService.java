package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The roles that other features may give to accounts. */
@ApplicationScoped
public class RoleService {

    private final RoleRepository roles;

    RoleService(RoleRepository roles) {
        this.roles = roles;
    }

    /** @throws DomainException {@code role-not-found} (404) */
    public Role named(String name) {
        return find(name).orElseThrow(() -> new DomainException(RoleError.NOT_FOUND));
    }

    public Optional<Role> find(String name) {
        return RoleRepository.isName(name) ? roles.findByIdOptional(name) : Optional.empty();
    }

    /** Until the caller's transaction ends, no other one changes who holds this role by way of this lock. */
    public void lock(Role role) {
        roles.lock(role.name());
    }
}
