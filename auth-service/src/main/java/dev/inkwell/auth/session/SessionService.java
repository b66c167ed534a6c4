package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.activity.AccountActivity;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts sessions. */
@ApplicationScoped
class SessionService {

    private static final Logger LOG = Logger.getLogger(SessionService.class);

    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccountService accounts;
    private final PasswordService passwords;
    private final SessionTokens sessionTokens;
    private final AccountActivity activity;
    private final AuditLog audit;
    private final SessionConfig config;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            AccountService accounts,
            PasswordService passwords,
            SessionTokens sessionTokens,
            AccountActivity activity,
            AuditLog audit,
            SessionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessionTokens = sessionTokens;
        this.activity = activity;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Signs in. Whatever is wrong, the answer and the work are the same.
     *
     * @throws DomainException {@code invalid-credentials} (401), 503 when too many passwords wait to be checked
     */
    SessionResponse signIn(SignInRequest request) {
        Optional<UUID> accountId = accounts.findActiveByLogin(request.login());
        boolean matches = passwords.verify(accountId.orElse(null), request.password());
        if (accountId.isEmpty() || !matches) {
            LOG.infof(
                    "event=sign-in-refused account=%s",
                    accountId.map(UUID::toString).orElse("unknown"));
            AuditEvent failure = AuditEvent.of(AuditType.SIGN_IN_FAILED).about(accountId.orElse(null));
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(failure.with("reason", accountId.isEmpty() ? "unknown" : "password")));
            throw refused();
        }
        return QuarkusTransaction.requiringNew().call(() -> start(accountId.get()));
    }

    private SessionResponse start(UUID accountId) {
        Instant now = clock.instant();
        sessions.lockAccount(accountId);
        Account account = accounts.find(accountId).filter(Account::isActive).orElseThrow(SessionService::refused);
        sessions.forgetExpired(accountId, now);
        Session session = Session.start(accountId, now, config);
        sessions.persistAndFlush(session);
        RefreshToken token = refreshTokens.first(session.id());
        sessions.addToken(token);
        activity.mark(accountId);
        audit.record(AuditEvent.of(AuditType.SIGNED_IN).about(accountId).in(session.id()));
        LOG.infof("event=signed-in account=%s session=%s", accountId, session.id());
        return sessionTokens.answer(account, session, token);
    }

    private static DomainException refused() {
        return new DomainException(SessionError.INVALID_CREDENTIALS);
    }
}
