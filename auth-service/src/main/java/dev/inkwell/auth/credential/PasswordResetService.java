package dev.inkwell.auth.credential;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.AccountTokens;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.MailLimit;
import dev.inkwell.auth.mailrequest.MailRequestHandler;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.auth.onetime.LinkMails;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets those who have lost their password choose a new one, by a link that is sent to their address. */
@ApplicationScoped
public class PasswordResetService implements MailRequestHandler {

    private static final Logger LOG = Logger.getLogger(PasswordResetService.class);

    private final AccountService accounts;
    private final AccountTokens accountTokens;
    private final NewPasswords newPasswords;
    private final OneTimeTokens tokens;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final LinkMails mails;
    private final MailLimit limit;
    private final AuditLog audit;
    private final PasswordResetConfig config;
    private final Clock clock;

    PasswordResetService(
            AccountService accounts,
            AccountTokens accountTokens,
            NewPasswords newPasswords,
            OneTimeTokens tokens,
            Event<SessionsMustEnd> sessionsMustEnd,
            LinkMails mails,
            MailLimit limit,
            AuditLog audit,
            PasswordResetConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.accountTokens = accountTokens;
        this.newPasswords = newPasswords;
        this.tokens = tokens;
        this.sessionsMustEnd = sessionsMustEnd;
        this.mails = mails;
        this.limit = limit;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public MailRequestKind kind() {
        return MailRequestKind.RESET_PASSWORD;
    }

    /** For an active account with this address, unless it got such a mail just now. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void handle(String address) {
        accounts.lockByEmail(address)
                .filter(Account::isActive)
                .filter(account -> limit.allows(MailKind.RESET_PASSWORD, address))
                .ifPresent(this::sendLink);
    }

    private void sendLink(Account account) {
        String email = Objects.requireNonNull(account.email());
        mails.send(
                MailKind.RESET_PASSWORD,
                Purpose.RESET_PASSWORD,
                account.id(),
                account.username(),
                email,
                config.life());
        audit.record(AuditEvent.of(AuditType.PASSWORD_RESET_REQUESTED).about(account.id()));
        LOG.infof("event=password-reset-requested account=%s", account.id());
    }

    /**
     * Sets a new password and ends all sessions. As the mail was read, its address is the account's own.
     *
     * @throws DomainException {@code invalid-token} (422), 422 when the password is not taken, and then the token is still
     *     good; 503 when too many passwords wait to be hashed
     */
    public void complete(String token, String password) {
        Account account = tokens.find(Purpose.RESET_PASSWORD, token)
                .flatMap(found -> Optional.ofNullable(found.accountId()))
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(OneTimeTokens::refusal);
        String hash = newPasswords.hash(account, password, "/password");
        QuarkusTransaction.requiringNew().run(() -> spend(token, hash));
        LOG.infof("event=password-reset account=%s", account.id());
    }

    private void spend(String token, String hash) {
        AccountTokens.Spent spent = accountTokens.redeem(Purpose.RESET_PASSWORD, token);
        Account account = spent.account();
        if (!account.isActive() || !account.hasEmail(spent.data())) {
            throw OneTimeTokens.refusal();
        }
        account.verifyEmail(clock.instant());
        newPasswords.set(account, hash);
        sessionsMustEnd.fire(new SessionsMustEnd(account.id(), null, SessionEndReason.PASSWORD_RESET));
        audit.record(AuditEvent.of(AuditType.PASSWORD_RESET).about(account.id()));
    }
}
