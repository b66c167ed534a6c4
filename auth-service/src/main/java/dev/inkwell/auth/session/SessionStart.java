package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.activity.AccountActivity;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.device.KnownDevice;
import dev.inkwell.auth.device.KnownDevices;
import dev.inkwell.auth.device.Welcome;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts a session once the password is known to be right. */
@ApplicationScoped
class SessionStart {

    private static final Logger LOG = Logger.getLogger(SessionStart.class);

    private final SessionRepository sessions;
    private final AccountService accounts;
    private final PasswordService passwords;
    private final KnownDevices devices;
    private final SessionTokens sessionTokens;
    private final SessionEnding ending;
    private final SessionMails mails;
    private final SessionOrigin origin;
    private final AccountActivity activity;
    private final AuditLog audit;
    private final SessionConfig config;
    private final Clock clock;

    SessionStart(
            SessionRepository sessions,
            AccountService accounts,
            PasswordService passwords,
            KnownDevices devices,
            SessionTokens sessionTokens,
            SessionEnding ending,
            SessionMails mails,
            SessionOrigin origin,
            AccountActivity activity,
            AuditLog audit,
            SessionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.devices = devices;
        this.sessionTokens = sessionTokens;
        this.ending = ending;
        this.mails = mails;
        this.origin = origin;
        this.activity = activity;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Starts it, if the account and its password are still what they were when the password was checked.
     *
     * @throws DomainException {@code invalid-credentials} (401)
     */
    @Transactional
    SessionResponse start(
            UUID accountId, @Nullable Instant passwordSetAt, @Nullable KnownDevice device, boolean inCookie) {
        sessions.lockAccount(accountId);
        Account account = accounts.find(accountId)
                .filter(Account::isActive)
                .filter(found -> passwords.setAt(accountId).equals(Optional.ofNullable(passwordSetAt)))
                .orElseThrow(() -> new DomainException(SessionError.INVALID_CREDENTIALS));
        Instant now = clock.instant();
        ending.endOldest(accountId, config.perAccount() - 1);
        Session session = Session.start(accountId, inCookie, origin.current(), now, config);
        sessions.persistAndFlush(session);
        Welcome welcome = devices.welcome(accountId, device);
        activity.mark(accountId);
        audit.record(AuditEvent.of(AuditType.SIGNED_IN).about(accountId).in(session.id()));
        SessionResponse answer = sessionTokens.first(account, session).withDeviceToken(welcome.token());
        if (welcome.isNew()) {
            mails.tellOfNewDevice(account, session);
        }
        LOG.infof("event=signed-in account=%s session=%s", accountId, session.id());
        return answer;
    }
}
