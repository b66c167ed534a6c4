package dev.inkwell.auth.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client says who it is (RFC 6749, section 2.3.1). */
public record ClientCredentials(String id, String secret) {

    private static final String SCHEME = "Basic ";

    /** {@code client_secret_basic}: both parts are form-encoded inside. */
    public static Optional<ClientCredentials> ofHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            String joined = new String(bytes, StandardCharsets.UTF_8);
            int colon = joined.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            decode(joined.substring(0, colon)), decode(joined.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code client_secret_post}. */
    public static Optional<ClientCredentials> ofForm(@Nullable String id, @Nullable String secret) {
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    /** Many clients send base64 secrets as they are: a plus sign stays one. */
    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + id + "]";
    }
}
