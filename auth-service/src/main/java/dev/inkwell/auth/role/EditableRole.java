package dev.inkwell.auth.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What can be changed of a role.
 *
 * @param permissions names of what it allows by itself
 * @param includes names of the roles whose permissions it has too
 */
record EditableRole(
        @NotNull @Size(max = 200) String description,
        @NotNull @Size(max = 100) List<@NotNull String> permissions,
        @NotNull @Size(max = 50) List<@NotNull String> includes) {}
