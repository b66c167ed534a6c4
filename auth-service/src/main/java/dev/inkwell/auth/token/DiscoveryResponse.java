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
        List<String> grantTypesSupported,
        List<String> responseTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported) {

    static DiscoveryResponse of(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return new DiscoveryResponse(
                issuer,
                base + "/.well-known/jwks.json",
                base + "/oauth2/token",
                List.of("client_credentials"),
                List.of(),
                List.of("client_secret_basic", "client_secret_post"));
    }
}
