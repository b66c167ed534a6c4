package dev.inkwell.auth.credential;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new password for one that was lost.
 *
 * @param token what the link in the mail carries
 */
record ResetPasswordRequest(
        @NotNull String token,

        @NotNull @Schema(format = "password", maxLength = 256)
        String password) {

    /** Both stay out of logs. */
    @Override
    public String toString() {
        return "ResetPasswordRequest[]";
    }
}
