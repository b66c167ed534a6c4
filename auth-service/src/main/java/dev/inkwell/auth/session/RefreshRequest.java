package dev.inkwell.auth.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param refreshToken absent where a cookie holds it */
record RefreshRequest(
        @Nullable @Schema(description = "Absent where the session was started in mode cookie")
        String refreshToken) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
