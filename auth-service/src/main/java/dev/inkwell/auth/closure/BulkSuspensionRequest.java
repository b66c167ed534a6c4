package dev.inkwell.auth.closure;

import dev.inkwell.auth.platform.UuidText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param ids of accounts; one that is given twice is suspended once
 * @param reason for other admins; the persons do not see it
 */
record BulkSuspensionRequest(
        @NotNull @Size(min = 1, max = BulkSuspension.MOST)
        List<@NotNull @Pattern(regexp = UuidText.FORM, message = "A UUID.") String> ids,

        @Nullable @Schema(nullable = true) @Size(max = 500) String reason) {}
