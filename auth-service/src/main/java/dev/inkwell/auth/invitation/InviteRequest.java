package dev.inkwell.auth.invitation;

import dev.inkwell.auth.account.AccountSyntax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whom to invite.
 *
 * @param role which the account is to have
 */
record InviteRequest(
        @NotNull
        @Size(max = AccountSyntax.LONGEST_EMAIL)
        @Pattern(regexp = AccountSyntax.EMAIL, message = "An e-mail address.")
        String email,

        @NotNull String role) {

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "InviteRequest[" + role + "]";
    }
}
