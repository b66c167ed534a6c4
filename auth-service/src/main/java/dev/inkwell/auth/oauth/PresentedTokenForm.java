package dev.inkwell.auth.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What {@link OAuthForm} holds where a token is asked about (RFC 7662, section 2.1) or revoked (RFC 7009, section 2.1).
 *
 * @param clientId and {@code clientSecret}: where Authorization does not say them
 */
@Schema(name = "PresentedTokenRequest")
record PresentedTokenForm(
        @Schema(required = true) String token,

        @Schema(name = "token_type_hint", description = "Not needed: every token shows what it is") @Nullable
        String tokenTypeHint,

        @Schema(name = "client_id") @Nullable String clientId,
        @Schema(name = "client_secret") @Nullable String clientSecret) {}
