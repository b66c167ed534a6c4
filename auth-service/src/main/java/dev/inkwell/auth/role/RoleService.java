package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The roles that other features may give to accounts, and what they allow. */
@ApplicationScoped
public class RoleService {

    private final RoleRepository roles;
    private final RightsRepository rights;

    RoleService(RoleRepository roles, RightsRepository rights) {
        this.roles = roles;
        this.rights = rights;
    }

    /** @throws DomainException {@code role-not-found} (404) */
    public Role named(String name) {
        return find(name).orElseThrow(() -> new DomainException(RoleError.NOT_FOUND));
    }

    public Optional<Role> find(String name) {
        return RoleRepository.isName(name) ? roles.findByIdOptional(name) : Optional.empty();
    }

    /**
     * A role that is going to be given: until the caller's transaction ends, nobody deletes it.
     *
     * @throws DomainException {@code role-not-found} (404)
     */
    public Role toBeGiven(String name) {
        return (RoleRepository.isName(name) ? roles.findAndKeep(name) : Optional.<Role>empty())
                .orElseThrow(() -> new DomainException(RoleError.NOT_FOUND));
    }

    /** What an account may do by its roles; nothing where there is no such account. */
    @Transactional
    public Rights rightsOf(UUID accountId) {
        return rights.ofAccount(accountId);
    }

    /** Some roles as admins see them, by name. */
    @Transactional
    public List<RoleResponse> show(Collection<String> names) {
        return shown(roles.byNames(names.stream().filter(RoleRepository::isName).toList()));
    }

    /** Until the caller's transaction ends, no other one changes who holds this role by way of this lock. */
    public void lock(String name) {
        roles.lock(name);
    }

    /** All there are, by name. */
    @Transactional
    List<RoleResponse> showAll() {
        return shown(roles.allWithPermissions());
    }

    private List<RoleResponse> shown(List<Role> found) {
        Map<String, List<String>> effective =
                rights.ofRoles(found.stream().map(Role::name).toList());
        return found.stream()
                .map(role -> RoleResponse.of(role, effective.getOrDefault(role.name(), List.of())))
                .toList();
    }
}
