package dev.inkwell.auth.onetime;

import jakarta.validation.constraints.NotNull;

/** @param token what the link in a mail carries */
public record OneTimeTokenRequest(@NotNull String token) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "OneTimeTokenRequest[]";
    }
}
