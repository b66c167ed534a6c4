package dev.inkwell.auth.mailrequest;

import dev.inkwell.auth.account.AccountSyntax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param email in any case */
public record EmailAddressRequest(
        @NotNull
        @Size(max = AccountSyntax.LONGEST_EMAIL)
        @Pattern(regexp = AccountSyntax.EMAIL, message = "An e-mail address.")
        String email) {

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "EmailAddressRequest[]";
    }
}
