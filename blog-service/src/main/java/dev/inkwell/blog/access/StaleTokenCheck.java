package dev.inkwell.blog.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses the good token of rights that have ended since, by what is in memory. */
@ApplicationScoped
class StaleTokenCheck implements SecurityIdentityAugmentor {

    private final EndedRights endedRights;

    StaleTokenCheck(EndedRights endedRights) {
        this.endedRights = endedRights;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            endedRights.requireFresh(HeldRights.of(token));
        }
        return Uni.createFrom().item(identity);
    }
}
