package dev.inkwell.auth.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.json.JsonNumber;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses at once the access token of an ended session, of rights that were changed since, or of an account that may not be
 * used: one query by primary keys for each request with a user's token.
 */
@ApplicationScoped
class LiveSessionCheck implements SecurityIdentityAugmentor {

    private final SessionRepository sessions;
    private final Clock clock;

    LiveSessionCheck(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim("sid")) {
            return context.runBlocking(() -> checked(identity, token));
        }
        return Uni.createFrom().item(identity);
    }

    @ActivateRequestContext
    @Transactional
    SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        try {
            UUID sessionId = UUID.fromString(token.getClaim("sid"));
            UUID accountId = UUID.fromString(token.getSubject());
            if (token.getClaim("av") instanceof JsonNumber accessVersion
                    && sessions.isLive(sessionId, accountId, accessVersion.longValue(), clock.instant())) {
                return identity;
            }
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
        throw new AuthenticationFailedException("The session has ended or its rights have changed");
    }
}
