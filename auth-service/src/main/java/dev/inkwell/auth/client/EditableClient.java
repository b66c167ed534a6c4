package dev.inkwell.auth.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What can be changed of a client.
 *
 * @param scopes names of permissions: what its tokens may allow
 */
record EditableClient(
        @NotNull @Size(max = 200) String description,
        @NotNull @Size(max = 100) List<@NotNull String> scopes) {}
