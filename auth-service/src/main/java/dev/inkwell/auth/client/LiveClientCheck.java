package dev.inkwell.auth.client;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.json.JsonNumber;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses at once a service's access token when the client is gone, may do less, or has lost a secret: one query by key. */
@ApplicationScoped
class LiveClientCheck implements SecurityIdentityAugmentor {

    private final ClientRepository clients;

    LiveClientCheck(ClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !token.containsClaim("sid")) {
            return context.runBlocking(() -> checked(identity, token));
        }
        return Uni.createFrom().item(identity);
    }

    @ActivateRequestContext
    @Transactional
    SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        if (token.<Object>getClaim("av") instanceof JsonNumber accessVersion
                && token.getSubject().matches(ClientService.ID)
                && clients.isLive(token.getSubject(), accessVersion.longValue())) {
            return identity;
        }
        throw new AuthenticationFailedException("The client is gone or its rights have changed");
    }
}
