package dev.inkwell.blog.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.List;
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
            endedRights.requireFresh(heldBy(token));
        }
        return Uni.createFrom().item(identity);
    }

    private static HeldRights heldBy(JsonWebToken token) {
        return new HeldRights(
                token.getSubject(), number(token, "av"), token.getClaim("sid"), roles(token), number(token, "rv"));
    }

    /** 0 where it is absent. */
    private static long number(JsonWebToken token, String claim) {
        return token.<Object>getClaim(claim) instanceof JsonNumber number ? number.longValue() : 0;
    }

    private static List<String> roles(JsonWebToken token) {
        return token.<Object>getClaim("roles") instanceof JsonArray roles
                ? roles.getValuesAs(JsonString::getString)
                : List.of();
    }
}
