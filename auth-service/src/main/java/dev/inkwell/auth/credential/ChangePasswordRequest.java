package dev.inkwell.auth.credential;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new password for one that is known.
 *
 * @param endOtherSessions whether all sessions but this one end, as they do unless told
 */
record ChangePasswordRequest(
        @NotNull @Schema(format = "password") String currentPassword,

        @NotNull @Schema(format = "password", maxLength = 256)
        String newPassword,

        @Nullable @Schema(defaultValue = "true") Boolean endOtherSessions) {

    boolean endsOtherSessions() {
        return endOtherSessions == null || endOtherSessions;
    }

    /** The passwords stay out of logs. */
    @Override
    public String toString() {
        return "ChangePasswordRequest[]";
    }
}
