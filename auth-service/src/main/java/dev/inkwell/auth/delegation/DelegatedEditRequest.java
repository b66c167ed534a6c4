package dev.inkwell.auth.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.account.AccountSyntax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of the account of who holds a token; what is absent stays.
 *
 * @param token the person's, made for the service that asks
 * @param profile a merge patch (RFC 7386) of displayName, bio and avatarUrl
 */
record DelegatedEditRequest(
        @NotNull @Size(max = 200) @Schema(format = "password")
        String token,

        @Nullable @Pattern(regexp = AccountSyntax.USERNAME, message = "3 to 40 letters, digits, _ and -, of ASCII.")
        String username,

        @Nullable
        @Size(max = AccountSyntax.LONGEST_EMAIL)
        @Pattern(regexp = AccountSyntax.EMAIL, message = "An e-mail address.")
        String email,

        @Nullable @Schema(format = "password", maxLength = 256)
        String password,

        @Nullable
        @Schema(implementation = Object.class, description = "A merge patch (RFC 7386) of displayName, bio, avatarUrl")
        JsonNode profile) {

    /** Token and password stay out of logs. */
    @Override
    public String toString() {
        return "DelegatedEditRequest[]";
    }
}
