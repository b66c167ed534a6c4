package dev.inkwell.auth.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error of an OAuth endpoint (RFC 6749, section 5.2). */
public record OAuthErrorResponse(
        @Schema(required = true, examples = "invalid_client")
        String error,

        @JsonProperty("error_description") String errorDescription) {

    static OAuthErrorResponse from(OAuthException e) {
        return new OAuthErrorResponse(e.code().name().toLowerCase(Locale.ROOT), e.description());
    }
}
