package dev.inkwell.auth.client;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
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

    /** @throws OAuthException {@code invalid_request} when a parameter comes twice */
    static TokenRequest from(MultivaluedMap<String, String> form) {
        for (Map.Entry<String, List<String>> parameter : form.entrySet()) {
            if (parameter.getValue().size() > 1) {
                throw new OAuthException(OAuthException.Code.INVALID_REQUEST, "A parameter comes more than once.");
            }
        }
        return new TokenRequest(
                form.getFirst("grant_type"),
                form.getFirst("scope"),
                form.getFirst("client_id"),
                form.getFirst("client_secret"));
    }

    @Override
    public String toString() {
        return "TokenRequest[" + grantType + "]";
    }
}
