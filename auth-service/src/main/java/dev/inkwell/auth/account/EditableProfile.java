package dev.inkwell.auth.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What users change of themselves. */
record EditableProfile(
        @NotBlank @Size(max = 100) String displayName,
        @Nullable @Size(max = 1000) String bio,
        @Nullable @Size(max = 2048) @HttpsUrl String avatarUrl) {}
