package dev.inkwell.auth.account;

import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What users change of themselves. */
record EditableProfile(
        @NotBlank @Visible @Size(max = 100) String displayName,
        @Nullable @Schema(nullable = true) @Size(max = 1000) String bio,

        @Nullable @Schema(nullable = true) @Size(max = 2048) @HttpsUrl
        String avatarUrl) {

    EditableProfile stripped() {
        return new EditableProfile(displayName.strip(), bio, avatarUrl);
    }
}
