package dev.inkwell.auth.session;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param login a username or an e-mail address, in any case */
record SignInRequest(
        @NotNull String login,
        @NotNull @Schema(format = "password") String password) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "SignInRequest[]";
    }
}
