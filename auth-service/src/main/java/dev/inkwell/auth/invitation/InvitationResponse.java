package dev.inkwell.auth.invitation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is neither accepted nor withdrawn.
 *
 * @param invitedBy the id of the account that has invited; null when that was a service
 */
public record InvitationResponse(
        UUID id,
        String email,
        String role,
        @Nullable @Schema(nullable = true) UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationResponse from(Invitation invitation) {
        return new InvitationResponse(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "InvitationResponse[" + id + "]";
    }
}
