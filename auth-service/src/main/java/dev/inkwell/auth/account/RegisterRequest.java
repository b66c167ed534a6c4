package dev.inkwell.auth.account;

import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param username unique ignoring case
 * @param email unique ignoring case
 * @param displayName the username unless told
 */
record RegisterRequest(
        @NotNull @Pattern(regexp = USERNAME, message = "3 to 40 letters, digits, _ and -, of ASCII.")
        String username,

        @NotNull @Size(max = 254) @Pattern(regexp = EMAIL, message = "An e-mail address.")
        String email,

        @NotNull @Schema(format = "password", maxLength = 256)
        String password,

        @Nullable @Visible @Size(max = 100) String displayName) {

    static final String USERNAME = "^[A-Za-z0-9_-]{3,40}$";

    /** As browsers check it (HTML, section 4.10.5.1.5), the local part bounded by RFC 5321, section 4.5.3.1.1. */
    static final String EMAIL = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$";

    String displayNameOrUsername() {
        return displayName == null ? username : displayName.strip();
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
