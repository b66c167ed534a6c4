package dev.inkwell.auth.session;

import jakarta.validation.constraints.NotNull;

record RefreshRequest(@NotNull String refreshToken) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
