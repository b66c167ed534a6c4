package dev.inkwell.auth.session;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in.
 *
 * @param login a username or an e-mail address, in any case
 * @param mode where the refresh token goes; body unless told
 * @param deviceToken what the last sign-in from this device gave as such; in mode cookie a cookie holds it
 */
record SignInRequest(
        @NotNull String login,
        @NotNull @Schema(format = "password") String password,

        @Nullable
        @Schema(description = "body gives the refresh token in the answer; cookie, for browsers, in a cookie only")
        Mode mode,

        @Nullable @Size(max = 200) @Schema(description = "What the last sign-in from this device gave as deviceToken")
        String deviceToken) {

    /** Where the tokens that last are kept. */
    public enum Mode {
        BODY,
        COOKIE;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean wantsCookie() {
        return mode == Mode.COOKIE;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "SignInRequest[]";
    }
}
