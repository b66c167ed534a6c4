package dev.inkwell.auth.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that an OAuth endpoint gets (RFC 6749, section 3.2). */
record OAuthForm(Map<String, String> parameters) {

    /** @throws OAuthException {@code invalid_request} when the form can't be read, or a parameter comes twice */
    static OAuthForm parse(@Nullable String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : form == null ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decode(parts[1]) : "";
            if (!pair.isEmpty() && parameters.put(decode(parts[0]), value) != null) {
                throw new OAuthException(OAuthException.Code.INVALID_REQUEST, "A parameter comes more than once.");
            }
        }
        return new OAuthForm(parameters);
    }

    /** @throws OAuthException {@code invalid_request} */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new OAuthException(OAuthException.Code.INVALID_REQUEST, name + " is missing."));
    }

    /** One without a value is treated as if it was left out (RFC 6749, section 3.2). */
    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OAuthException(OAuthException.Code.INVALID_REQUEST, "The form can't be read.");
        }
    }

    /** Tokens and secrets stay out of logs. */
    @Override
    public String toString() {
        return "OAuthForm" + parameters.keySet();
    }
}
