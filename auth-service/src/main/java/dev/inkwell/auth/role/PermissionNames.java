package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed list of permissions, as what others name is checked against it. */
@ApplicationScoped
public class PermissionNames {

    private final PermissionRepository permissions;

    PermissionNames(PermissionRepository permissions) {
        this.permissions = permissions;
    }

    /**
     * @param pointer of the list, with a slash at its end
     * @throws DomainException {@code invalid} (422) with a pointer to each that is not there
     */
    public void requireKnown(String pointer, List<String> names) {
        Set<String> known = permissions.listAll().stream().map(Permission::name).collect(Collectors.toSet());
        List<FieldError> errors = unknown(pointer, names, known);
        if (!errors.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(errors);
        }
    }

    static List<FieldError> unknown(String pointer, List<String> names, Collection<String> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                errors.add(FieldError.body(pointer + i, "unknown", "There is none of this name."));
            }
        }
        return errors;
    }
}
