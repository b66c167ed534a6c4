package dev.inkwell.auth.key;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as admins see it: nothing of it but its id, its times and what it does now.
 *
 * @param signsFrom it is published before, and signs then
 * @param retiredAt when the next one signs in its place; null while there is none
 * @param expiresAt when it is published no more; null while it is not known
 */
record SigningKeyResponse(
        String kid,
        KeyState state,
        Instant createdAt,
        Instant signsFrom,
        @Nullable @Schema(nullable = true) Instant retiredAt,
        @Nullable @Schema(nullable = true) Instant expiresAt,
        @Nullable @Schema(nullable = true) Instant revokedAt) {

    static SigningKeyResponse from(SigningKey key, Instant now) {
        return new SigningKeyResponse(
                key.kid(),
                key.stateAt(now),
                key.createdAt(),
                key.signsFrom(),
                key.retiredAt(),
                key.expiresAt(),
                key.revokedAt());
    }
}
