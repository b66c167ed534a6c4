package dev.inkwell.auth.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What {@link OAuthForm} holds at the token endpoint (RFC 6749, section 4.4.2).
 *
 * @param clientId and {@code clientSecret}: where Authorization does not say them
 */
@Schema(name = "TokenRequest")
record TokenForm(
        @Schema(name = "grant_type", required = true, enumeration = "client_credentials")
        String grantType,

        @Schema(description = "Some of the client's scopes, separated by spaces; all unless told") @Nullable
        String scope,

        @Schema(name = "client_id") @Nullable String clientId,
        @Schema(name = "client_secret") @Nullable String clientSecret) {}
