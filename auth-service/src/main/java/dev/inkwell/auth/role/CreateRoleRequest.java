package dev.inkwell.auth.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new role.
 *
 * @param name for ever
 * @param description empty unless told
 * @param permissions none unless told
 * @param includes none unless told
 */
record CreateRoleRequest(
        @NotNull
        @Pattern(
                regexp = RoleRepository.NAME,
                message = "1 to 40 small letters, digits and -, of ASCII; a letter first.")
        String name,

        @Nullable @Size(max = 200) String description,
        @Nullable @Size(max = 100) List<@NotNull String> permissions,
        @Nullable @Size(max = 50) List<@NotNull String> includes) {

    EditableRole content() {
        return new EditableRole(
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(permissions, List.of()),
                Objects.requireNonNullElse(includes, List.of()));
    }
}
