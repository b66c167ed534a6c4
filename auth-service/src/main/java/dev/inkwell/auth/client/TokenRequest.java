package dev.inkwell.auth.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The form of the token endpoint (RFC 6749, section 4.4.2).
 *
 * @param clientId and {@code clientSecret}: where Authorization does not say them
 */
@Schema(name = "TokenRequest")
record TokenRequest(
        @Schema(name = "grant_type", required = true, enumeration = "client_credentials") @Nullable
        String grantType,

        @Schema(description = "Some of the client's scopes, separated by spaces; all unless told") @Nullable
        String scope,

        @Schema(name = "client_id") @Nullable String clientId,
        @Schema(name = "client_secret") @Nullable String clientSecret) {

    /** @throws OAuthException {@code invalid_request} when the form can't be read, or a parameter comes twice */
    static TokenRequest parse(String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decode(parts[1]) : "";
            if (!pair.isEmpty() && parameters.put(decode(parts[0]), value) != null) {
                throw new OAuthException(OAuthException.Code.INVALID_REQUEST, "A parameter comes more than once.");
            }
        }
        return new TokenRequest(
                parameters.get("grant_type"),
                parameters.get("scope"),
                parameters.get("client_id"),
                parameters.get("client_secret"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OAuthException(OAuthException.Code.INVALID_REQUEST, "The form can't be read.");
        }
    }

    @Override
    public String toString() {
        return "TokenRequest[" + grantType + "]";
    }
}
