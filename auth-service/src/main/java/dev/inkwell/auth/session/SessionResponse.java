package dev.inkwell.auth.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.auth.account.UserResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to act for a user.
 *
 * @param tokenType always Bearer (RFC 6750)
 * @param expiresIn seconds that the access token lives
 * @param refreshToken gives the next access token, once; the answer to that holds its successor. Absent in mode cookie
 * @param refreshExpiresIn seconds until the session ends when it is not refreshed
 * @param deviceToken to be sent with the next sign-in from this device. Absent in mode cookie, and after a refresh
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionResponse(
        String accessToken,
        @Schema(examples = "Bearer") String tokenType,
        long expiresIn,

        @Nullable @Schema(description = "Absent in mode cookie")
        String refreshToken,

        long refreshExpiresIn,

        @Nullable @Schema(description = "Absent in mode cookie, and after a refresh")
        String deviceToken,

        UserResponse user) {

    SessionResponse withDeviceToken(@Nullable String token) {
        return new SessionResponse(accessToken, tokenType, expiresIn, refreshToken, refreshExpiresIn, token, user);
    }

    /** As a browser gets it whose cookies hold the tokens. */
    SessionResponse withoutLastingTokens() {
        return new SessionResponse(accessToken, tokenType, expiresIn, null, refreshExpiresIn, null, user);
    }

    @Override
    public String toString() {
        return "SessionResponse[user=" + user.id() + "]";
    }
}
