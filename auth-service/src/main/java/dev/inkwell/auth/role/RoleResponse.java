package dev.inkwell.auth.role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.inkwell.kit.conditional.Versioned;
import java.util.List;

/**
 * A role.
 *
 * @param builtIn whether it is one that can't be deleted
 * @param permissions the names of what it allows by itself, sorted
 * @param includes the names of the roles whose permissions it has too, sorted
 * @param effectivePermissions what all of that allows together, sorted
 */
public record RoleResponse(
        String name,
        String description,
        boolean builtIn,
        List<String> permissions,
        List<String> includes,
        List<String> effectivePermissions,
        @JsonIgnore long version,
        @JsonIgnore long rightsVersion)
        implements Versioned {

    static RoleResponse of(Role role, List<String> effectivePermissions) {
        return new RoleResponse(
                role.name(),
                role.description(),
                role.isBuiltIn(),
                role.permissions(),
                role.includes(),
                effectivePermissions,
                role.version(),
                role.rightsVersion());
    }

    @Override
    @JsonIgnore
    public long entityVersion() {
        return version;
    }

    /** What it allows changes with what it includes. */
    @Override
    @JsonIgnore
    public String entityVariant() {
        return Long.toString(rightsVersion);
    }
}
