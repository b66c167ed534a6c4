package dev.inkwell.auth.oauth;

import dev.inkwell.kit.http.FormParameters;
import dev.inkwell.kit.problem.DomainException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that an OAuth endpoint gets (RFC 6749, section 3.2). */
record OAuthForm(Map<String, String> parameters) {

    /** @throws OAuthException {@code invalid_request} when the form can't be read, or a parameter comes twice */
    static OAuthForm parse(@Nullable String form) {
        try {
            return new OAuthForm(FormParameters.parse(form));
        } catch (DomainException e) {
            throw new OAuthException(
                    OAuthException.Code.INVALID_REQUEST, e.detail().orElse(""));
        }
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

    /** Tokens and secrets stay out of logs. */
    @Override
    public String toString() {
        return "OAuthForm" + parameters.keySet();
    }
}
