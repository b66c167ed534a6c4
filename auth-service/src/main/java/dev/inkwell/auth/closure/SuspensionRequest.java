package dev.inkwell.auth.closure;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param reason for other admins; the person does not see it */
record SuspensionRequest(
        @Nullable @Schema(nullable = true) @Size(max = 500) String reason) {}
