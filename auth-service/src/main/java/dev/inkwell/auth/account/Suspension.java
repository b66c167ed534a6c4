package dev.inkwell.auth.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an account may not be used.
 *
 * @param reason as an admin has put it, for admins
 */
public record Suspension(
        Instant since, @Nullable @Schema(nullable = true) String reason) {}
