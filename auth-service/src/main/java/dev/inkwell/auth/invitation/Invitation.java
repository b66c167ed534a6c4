package dev.inkwell.auth.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody may make.
 *
 * @param email to be that account's
 * @param role to be that account's
 * @param invitedBy the account that has invited; null when that was a service
 */
record Invitation(
        UUID id, String email, String role, @Nullable UUID invitedBy, Instant createdAt, Instant expiresAt) {

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
