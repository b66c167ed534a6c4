package dev.inkwell.auth.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service's access token (RFC 6749, section 5.1).
 *
 * @param expiresIn seconds
 * @param scope what was granted, separated by spaces
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String scope) {

    @Override
    public String toString() {
        return "TokenResponse[scope=" + scope + "]";
    }
}
