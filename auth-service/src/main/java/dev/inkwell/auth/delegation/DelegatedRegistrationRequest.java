package dev.inkwell.auth.delegation;

import dev.inkwell.auth.account.AccountSyntax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new account.
 *
 * @param username unique ignoring case
 * @param email unique ignoring case
 */
record DelegatedRegistrationRequest(
        @NotNull @Pattern(regexp = AccountSyntax.USERNAME, message = "3 to 40 letters, digits, _ and -, of ASCII.")
        String username,

        @NotNull
        @Size(max = AccountSyntax.LONGEST_EMAIL)
        @Pattern(regexp = AccountSyntax.EMAIL, message = "An e-mail address.")
        String email,

        @NotNull @Schema(format = "password", maxLength = 256)
        String password) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "DelegatedRegistrationRequest[" + username + "]";
    }
}
