package dev.inkwell.auth.oauth;

import dev.inkwell.auth.client.Client;
import dev.inkwell.auth.client.ClientCredentials;
import dev.inkwell.auth.client.ClientService;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which client sends a form (RFC 6749, section 2.3). */
@Singleton
class ClientAuthentication {

    private static final String BEARER = "Bearer ";

    private final ClientService clients;

    ClientAuthentication(ClientService clients) {
        this.clients = clients;
    }

    /** @throws OAuthException {@code invalid_client} */
    Client require(@Nullable String authorization, OAuthForm form) {
        return credentials(authorization, form)
                .flatMap(clients::authenticate)
                .orElseThrow(ClientAuthentication::refused);
    }

    /**
     * Nobody where no credentials are sent at all.
     *
     * @throws OAuthException {@code invalid_client} for credentials that are wrong
     */
    Optional<Client> find(@Nullable String authorization, OAuthForm form) {
        boolean named = form.optional("client_secret").isPresent() || authorization != null && !isBearer(authorization);
        return !named ? Optional.empty() : Optional.of(require(authorization, form));
    }

    static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static Optional<ClientCredentials> credentials(@Nullable String authorization, OAuthForm form) {
        return authorization != null && !isBearer(authorization)
                ? ClientCredentials.ofHeader(authorization)
                : ClientCredentials.ofForm(
                        form.optional("client_id").orElse(null),
                        form.optional("client_secret").orElse(null));
    }

    private static OAuthException refused() {
        return new OAuthException(OAuthException.Code.INVALID_CLIENT, "The client's id or secret is wrong.");
    }
}
