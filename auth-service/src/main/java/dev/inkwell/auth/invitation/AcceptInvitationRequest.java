package dev.inkwell.auth.invitation;

import dev.inkwell.auth.account.AccountSyntax;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The account that somebody makes who was invited.
 *
 * @param token what the link in the mail carries
 * @param username unique ignoring case
 * @param displayName the username unless told
 */
public record AcceptInvitationRequest(
        @NotNull String token,

        @NotNull @Pattern(regexp = AccountSyntax.USERNAME, message = "3 to 40 letters, digits, _ and -, of ASCII.")
        String username,

        @NotNull @Schema(format = "password", maxLength = 256)
        String password,

        @Nullable @Visible @Size(max = 100) String displayName) {

    /** Token and password stay out of logs. */
    @Override
    public String toString() {
        return "AcceptInvitationRequest[" + username + "]";
    }
}
