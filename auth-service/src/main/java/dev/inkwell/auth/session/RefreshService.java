package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.activity.AccountActivity;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Rotates refresh tokens (RFC 9700, section 4.14.2). */
@ApplicationScoped
class RefreshService {

    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccountService accounts;
    private final SessionTokens sessionTokens;
    private final AccountActivity activity;
    private final SessionEnding ending;
    private final SessionConfig config;
    private final Clock clock;

    RefreshService(
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            AccountService accounts,
            SessionTokens sessionTokens,
            AccountActivity activity,
            SessionEnding ending,
            SessionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.sessionTokens = sessionTokens;
        this.activity = activity;
        this.ending = ending;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Gives the successor of a refresh token and a fresh access token. Requests with one token at the same time all get the
     * same successor; a token that was spent before the grace ends its session, as somebody else has used it.
     *
     * @throws DomainException {@code invalid-refresh-token} (401)
     */
    @Transactional(dontRollbackOn = DomainException.class)
    SessionResponse refresh(String presented) {
        RefreshToken token = refreshTokens.read(presented).orElseThrow(RefreshService::refused);
        RefreshToken successor = refreshTokens.successorOf(token);
        Instant now = clock.instant();
        if (sessions.spendToken(token, now)) {
            sessions.addToken(successor);
            sessions.forgetSpentBefore(token.sessionId(), now.minus(config.refreshGrace()));
            sessions.extend(token.sessionId(), now, now.plus(config.idleLife()));
        } else if (sessions.wasSpentWithin(config.refreshGrace(), token, now)) {
            successor = givenSuccessor(token);
        } else {
            endReused(token, now);
            throw refused();
        }
        Session session = sessions.findByIdOptional(token.sessionId()).orElseThrow(RefreshService::refused);
        Account account =
                accounts.find(session.accountId()).filter(Account::isActive).orElseThrow(RefreshService::refused);
        activity.mark(account.id());
        return sessionTokens.answer(account, session, successor);
    }

    /** While the master key is being replaced, whoever spent the token may have given another one than we would. */
    private RefreshToken givenSuccessor(RefreshToken token) {
        List<RefreshToken> candidates = refreshTokens.successorsOf(token);
        return candidates.stream().filter(sessions::isStored).findFirst().orElseGet(candidates::getFirst);
    }

    private void endReused(RefreshToken token, Instant now) {
        sessions.endReused(token, now)
                .ifPresent(
                        accountId -> ending.tell(List.of(token.sessionId()), accountId, SessionEndReason.TOKEN_REUSED));
    }

    private static DomainException refused() {
        return new DomainException(SessionError.INVALID_REFRESH_TOKEN);
    }
}
