package dev.inkwell.auth.session;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.auth.token.SessionMustBeLive;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonNumber;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.containsClaim("sid")
                && !Caller.isByPersonalToken(token)) {
            return context.runBlocking(() -> checked(identity, token));
        }
        return Uni.createFrom().item(identity);
    }

    @Transactional(TxType.MANDATORY)
    void check(@Observes SessionMustBeLive order) {
        if (!sessions.isLive(
                order.sessionId(), order.accountId(), order.accessVersion(), order.rightsVersion(), clock.instant())) {
            throw new DomainException(
                    CommonError.UNAUTHENTICATED, "The session has ended, or its rights have changed, meanwhile.");
        }
    }

    @ActivateRequestContext
    @Transactional
    SecurityIdentity checked(SecurityIdentity identity, JsonWebToken token) {
        if (token.<Object>getClaim("sid") instanceof String sessionId
                && token.<Object>getClaim("av") instanceof JsonNumber accessVersion
                && token.<Object>getClaim("rv") instanceof JsonNumber rightsVersion
                && isLive(sessionId, token.getSubject(), accessVersion.longValue(), rightsVersion.longValue())) {
            return identity;
        }
        throw new AuthenticationFailedException("The session has ended or its rights have changed");
    }

    private boolean isLive(String sessionId, String accountId, long accessVersion, long rightsVersion) {
        try {
            return sessions.isLive(
                    UUID.fromString(sessionId),
                    UUID.fromString(accountId),
                    accessVersion,
                    rightsVersion,
                    clock.instant());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
