package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** What a role may hold. */
@ApplicationScoped
class RoleContent {

    /** Without these, no admin could run the site any more. */
    private static final List<String> ADMINS_OWN =
            List.of("role:manage", "user:read", "user:manage", "audit:read", "client:manage");

    private final RoleRepository roles;
    private final RightsRepository rights;
    private final PermissionRepository permissions;
    private final DefaultRoleConfig config;

    RoleContent(
            RoleRepository roles, RightsRepository rights, PermissionRepository permissions, DefaultRoleConfig config) {
        this.roles = roles;
        this.rights = rights;
        this.permissions = permissions;
        this.config = config;
    }

    /** @throws DomainException 422 for a permission or role that is not there, and for a circle; {@code role-built-in} (409) */
    void write(Role role, EditableRole content) {
        Map<String, Permission> allowed =
                permissions.listAll().stream().collect(Collectors.toMap(Permission::name, Function.identity()));
        Map<String, Role> included = roles.byNames(Set.copyOf(content.includes())).stream()
                .collect(Collectors.toMap(Role::name, Function.identity()));
        List<FieldError> errors =
                new ArrayList<>(PermissionNames.unknown("/permissions/", content.permissions(), allowed.keySet()));
        errors.addAll(PermissionNames.unknown("/includes/", content.includes(), included.keySet()));
        errors.addAll(circles(role, content.includes()));
        if (!errors.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(errors);
        }
        if (role.name().equals(Role.ADMIN) && !content.permissions().containsAll(ADMINS_OWN)) {
            String text = String.join(", ", ADMINS_OWN);
            throw new DomainException(RoleError.BUILT_IN, "Admins keep " + text + ".")
                    .withError("/permissions", "too-few", "It has to hold " + text + ".");
        }
        role.describe(content.description());
        allowed.keySet().retainAll(new HashSet<>(content.permissions()));
        role.allow(allowed.values(), included.values());
    }

    /** @throws DomainException {@code role-in-use} (409) */
    void requireNotGivenAtRegistration(Role role) {
        if (role.name().equals(config.defaultRole())) {
            throw new DomainException(RoleError.IN_USE, "Who registers gets it, by configuration.");
        }
    }

    /** Who keeps a role from being deleted. */
    static String userOf(ConstraintViolationException e) {
        return switch (e.getConstraintName()) {
            case "account_role_role_fkey" -> "Somebody has it.";
            case "role_inclusion_included_fkey" -> "Another role includes it.";
            case "invitation_role_fkey" -> "Somebody is invited to it.";
            case null, default -> throw e;
        };
    }

    private List<FieldError> circles(Role role, List<String> includes) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < includes.size(); i++) {
            if (rights.leadsTo(includes.get(i), role.name())) {
                errors.add(FieldError.body("/includes/" + i, "circle", "It is this role, or includes it in turn."));
            }
        }
        return errors;
    }
}
