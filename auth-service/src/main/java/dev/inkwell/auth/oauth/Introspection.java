package dev.inkwell.auth.oauth;

import dev.inkwell.auth.token.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out what a token is worth: just what it would be worth if it came with a request to this service. */
@ApplicationScoped
class Introspection {

    private final IdentityProviderManager identities;

    Introspection(IdentityProviderManager identities) {
        this.identities = identities;
    }

    IntrospectionResponse of(String token) {
        try {
            return identities
                                    .authenticateBlocking(
                                            new TokenAuthenticationRequest(new JsonWebTokenCredential(token)))
                                    .getPrincipal()
                            instanceof JsonWebToken known
                    ? IntrospectionResponse.of(known, Caller.rolesOf(known).orElse(null))
                    : IntrospectionResponse.inactive();
        } catch (AuthenticationFailedException e) {
            return IntrospectionResponse.inactive();
        }
    }
}
