package dev.inkwell.auth.email;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.AccountTokens;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.auth.password.ConfirmedPassword;
import dev.inkwell.auth.password.PasswordConfirmation;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Replaces an account's address by one that is proved to be its owner's. */
@ApplicationScoped
public class EmailChangeService {

    private static final Logger LOG = Logger.getLogger(EmailChangeService.class);

    private final AccountService accounts;
    private final AccountTokens accountTokens;
    private final OneTimeTokens tokens;
    private final PasswordConfirmation confirmation;
    private final EmailChangeMails mails;
    private final EmailVerificationService verifications;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final AuditLog audit;
    private final EmailConfig config;
    private final Clock clock;

    EmailChangeService(
            AccountService accounts,
            AccountTokens accountTokens,
            OneTimeTokens tokens,
            PasswordConfirmation confirmation,
            EmailChangeMails mails,
            EmailVerificationService verifications,
            Event<SessionsMustEnd> sessionsMustEnd,
            AuditLog audit,
            EmailConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.accountTokens = accountTokens;
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.mails = mails;
        this.verifications = verifications;
        this.sessionsMustEnd = sessionsMustEnd;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Sends a link to the new address, and tells the old one. Where somebody has the new one already, that is told by mail to
     * them, and to nobody else.
     *
     * @param sessionThatGoesOn null when all go on
     * @throws DomainException {@code too-many-changes} (429), 409 when the password was changed since it was confirmed
     */
    @Transactional
    void request(ConfirmedPassword confirmed, String email, @Nullable UUID sessionThatGoesOn) {
        UUID id = confirmed.accountId();
        Account account = accounts.lock(id);
        confirmation.requireUnchanged(confirmed);
        mails.requireFewChanges(account);
        if (mails.mayGoTo(email)) {
            String token = tokens.issue(Purpose.CHANGE_EMAIL, id, email, config.changeLife());
            mails.ask(account, email, token, accounts.isTakenByAnother(email, id));
        }
        mails.tellOfRequest(account, email);
        if (sessionThatGoesOn != null) {
            sessionsMustEnd.fire(new SessionsMustEnd(id, sessionThatGoesOn, SessionEndReason.EMAIL_CHANGED));
        }
        audit.record(AuditEvent.of(AuditType.EMAIL_CHANGE_REQUESTED).about(id));
        LOG.infof("event=email-change-requested account=%s", id);
    }

    /**
     * Gives an account that is held another address at once, without a proof that it is its own; the one before is told, and the
     * new one is asked for the proof. In the caller's transaction.
     *
     * @throws DomainException {@code email-taken} (409)
     */
    @Transactional(TxType.MANDATORY)
    public void changeUnconfirmed(Account account, String email) {
        String before = Objects.requireNonNull(account.email());
        accounts.changeEmailUnverified(account, email);
        tokens.withdraw(Purpose.VERIFY_EMAIL, account.id());
        tokens.withdraw(Purpose.RESET_PASSWORD, account.id());
        tokens.withdraw(Purpose.CHANGE_EMAIL, account.id());
        mails.tellOfChange(account, before);
        verifications.ask(account);
        audit.record(AuditEvent.of(AuditType.EMAIL_CHANGED).about(account.id()).with("confirmed", "no"));
        LOG.infof("event=email-changed account=%s confirmed=no", account.id());
    }

    /**
     * From now on the account has the address that the token was sent to. The one before is told.
     *
     * @throws DomainException {@code invalid-token} (422), {@code email-taken} (409)
     */
    @Transactional
    public void confirm(String token) {
        AccountTokens.Spent spent = accountTokens.redeem(Purpose.CHANGE_EMAIL, token);
        Account account = spent.account();
        if (!account.isActive()) {
            throw OneTimeTokens.refusal();
        }
        String before = Objects.requireNonNull(account.email());
        accounts.changeEmail(account, spent.data());
        tokens.withdraw(Purpose.VERIFY_EMAIL, account.id());
        tokens.withdraw(Purpose.RESET_PASSWORD, account.id());
        mails.tellOfChange(account, before);
        audit.record(AuditEvent.of(AuditType.EMAIL_CHANGED).about(account.id()));
        LOG.infof("event=email-changed account=%s", account.id());
    }
}
