package dev.inkwell.auth.session;

import dev.inkwell.auth.account.SessionEndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Ends the session of a token that is given back (RFC 7009). */
@ApplicationScoped
public class SessionRevocation {

    private final RefreshTokens refreshTokens;
    private final SessionRepository sessions;
    private final SessionEnding ending;

    SessionRevocation(RefreshTokens refreshTokens, SessionRepository sessions, SessionEnding ending) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.ending = ending;
    }

    /** @return whether it is a refresh token of ours, however old */
    @Transactional
    public boolean endByRefreshToken(String text) {
        Optional<RefreshToken> token = refreshTokens.read(text);
        token.flatMap(known -> sessions.findByIdOptional(known.sessionId()))
                .ifPresent(session -> end(session.id(), session.accountId()));
        return token.isPresent();
    }

    @Transactional
    public void end(UUID sessionId, UUID accountId) {
        ending.end(sessionId, accountId, SessionEndReason.TOKEN_REVOKED);
    }
}
