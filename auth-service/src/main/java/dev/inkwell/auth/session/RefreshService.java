package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.activity.AccountActivity;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Rotates refresh tokens (RFC 9700, section 4.14.2). */
@ApplicationScoped
class RefreshService {

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final RefreshTokens refreshTokens;
    private final AccountService accounts;
    private final SessionTokens sessionTokens;
    private final AccountActivity activity;
    private final SessionEnding ending;
    private final SessionMails mails;
    private final SessionOrigin origin;
    private final SessionConfig config;
    private final Clock clock;

    RefreshService(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            RefreshTokens refreshTokens,
            AccountService accounts,
            SessionTokens sessionTokens,
            AccountActivity activity,
            SessionEnding ending,
            SessionMails mails,
            SessionOrigin origin,
            SessionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.sessionTokens = sessionTokens;
        this.activity = activity;
        this.ending = ending;
        this.mails = mails;
        this.origin = origin;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Gives the successor of a refresh token and a fresh access token. Requests with one token at the same time all get the
     * same successor; a token that was spent before the grace ends its session, as somebody else has used it.
     *
     * @param inCookie whether a cookie brought the token: a session's tokens are good where they were given alone
     * @throws DomainException {@code invalid-refresh-token} (401)
     */
    @Transactional(dontRollbackOn = DomainException.class)
    SessionResponse refresh(String presented, boolean inCookie) {
        RefreshToken token = refreshTokens.read(presented).orElseThrow(RefreshService::refused);
        // One after the other, and neither beside a sign-out nor beside whatever else ends sessions.
        Session session = sessions.findAndLock(token.sessionId())
                .filter(found -> found.isLive(clock.instant()) && found.isInCookie() == inCookie)
                .orElseThrow(RefreshService::refused);
        Account account =
                accounts.find(session.accountId()).filter(Account::isActive).orElseThrow(RefreshService::refused);
        if (tokens.spend(token)) {
            RefreshToken successor = refreshTokens.successorOf(token);
            tokens.add(successor);
            tokens.forgetSpentBefore(config.refreshGrace(), session.id());
            activity.mark(account.id());
            session.use(origin.current(), clock.instant(), config);
            return sessionTokens.answer(account, session, successor);
        }
        if (tokens.wasSpentWithin(config.refreshGrace(), token)) {
            return sessionTokens.answer(account, session, givenSuccessor(token));
        }
        endReused(account, session);
        throw refused();
    }

    /** While the master key is being replaced, whoever spent the token may have given another one than we would. */
    private RefreshToken givenSuccessor(RefreshToken token) {
        List<RefreshToken> candidates = refreshTokens.successorsOf(token);
        return candidates.stream().filter(tokens::isStored).findFirst().orElseGet(candidates::getFirst);
    }

    private void endReused(Account account, Session session) {
        ending.end(session.id(), session.accountId(), SessionEndReason.TOKEN_REUSED);
        mails.tellOfReuse(account, origin.current(), clock.instant());
    }

    /** Ends the session of a browser's token; one that has ended stays so. */
    @Transactional
    void end(String presented, SessionEndReason reason) {
        refreshTokens
                .read(presented)
                .flatMap(token -> sessions.findByIdOptional(token.sessionId()))
                .filter(Session::isInCookie)
                .ifPresent(session -> ending.end(session.id(), session.accountId(), reason));
    }

    private static DomainException refused() {
        return new DomainException(SessionError.INVALID_REFRESH_TOKEN);
    }
}
