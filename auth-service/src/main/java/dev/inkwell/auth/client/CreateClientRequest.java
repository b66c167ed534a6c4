package dev.inkwell.auth.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new client. It has no secret yet.
 *
 * @param id for ever; too short for an account's id, so that no token's subject can be both
 * @param description empty unless told
 * @param scopes names of permissions
 */
record CreateClientRequest(
        @NotNull
        @Pattern(regexp = ClientService.ID, message = "2 to 32 small letters, digits and -, of ASCII; a letter first.")
        String id,

        @Nullable @Size(max = 200) String description,
        @NotNull @Size(max = 100) List<@NotNull String> scopes) {

    EditableClient content() {
        return new EditableClient(Objects.requireNonNullElse(description, ""), scopes);
    }
}
