package dev.inkwell.auth.token;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** Authorization server metadata (RFC 8414, section 2). */
@JsonNaming(SnakeCaseStrategy.class)
public record DiscoveryResponse(
        String issuer,
        String jwksUri,
        String tokenEndpoint,
        String introspectionEndpoint,
        String revocationEndpoint,
        List<String> grantTypesSupported,
        List<String> responseTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> introspectionEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthMethodsSupported) {

    private static final List<String> BY_SECRET = List.of("client_secret_basic", "client_secret_post");

    static DiscoveryResponse of(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return new DiscoveryResponse(
                issuer,
                base + "/.well-known/jwks.json",
                base + "/oauth2/token",
                base + "/oauth2/introspect",
                base + "/oauth2/revoke",
                List.of("client_credentials"),
                List.of(),
                BY_SECRET,
                BY_SECRET,
                List.of("client_secret_basic", "client_secret_post", "none"));
    }
}
