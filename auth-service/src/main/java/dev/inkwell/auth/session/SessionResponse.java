package dev.inkwell.auth.session;

import dev.inkwell.auth.account.UserResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client needs to act for a user.
 *
 * @param tokenType always Bearer (RFC 6750)
 * @param expiresIn seconds that the access token lives
 * @param refreshToken gives the next access token, once; the answer to that holds its successor
 * @param refreshExpiresIn seconds until the session ends when it is not refreshed
 */
public record SessionResponse(
        String accessToken,
        @Schema(examples = "Bearer") String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        UserResponse user) {

    @Override
    public String toString() {
        return "SessionResponse[user=" + user.id() + "]";
    }
}
