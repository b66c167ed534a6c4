package dev.inkwell.auth.email;

import dev.inkwell.auth.account.AccountSyntax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another address.
 *
 * @param endOtherSessions whether all sessions but this one end at once; they go on unless told
 */
record ChangeEmailRequest(
        @NotNull
        @Size(max = AccountSyntax.LONGEST_EMAIL)
        @Pattern(regexp = AccountSyntax.EMAIL, message = "An e-mail address.")
        String email,

        @NotNull @Schema(format = "password") String currentPassword,

        @Nullable @Schema(defaultValue = "false") Boolean endOtherSessions) {

    boolean endsOtherSessions() {
        return Boolean.TRUE.equals(endOtherSessions);
    }

    /** Both stay out of logs. */
    @Override
    public String toString() {
        return "ChangeEmailRequest[]";
    }
}
