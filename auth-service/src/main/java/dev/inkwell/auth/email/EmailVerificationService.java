package dev.inkwell.auth.email;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.AccountTokens;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Has people prove that an e-mail address is theirs. */
@ApplicationScoped
public class EmailVerificationService implements MailRequestHandler {

    private static final Logger LOG = Logger.getLogger(EmailVerificationService.class);

    private final AccountService accounts;
    private final AccountTokens accountTokens;
    private final LinkMails mails;
    private final MailLimit limit;
    private final AuditLog audit;
    private final EmailConfig config;
    private final Clock clock;

    EmailVerificationService(
            AccountService accounts,
            AccountTokens accountTokens,
            LinkMails mails,
            MailLimit limit,
            AuditLog audit,
            EmailConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.accountTokens = accountTokens;
        this.mails = mails;
        this.limit = limit;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public MailRequestKind kind() {
        return MailRequestKind.VERIFY_EMAIL;
    }

    /** For an active account with this address that has not proved it yet, unless it got such a mail just now. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void handle(String address) {
        accounts.lockByEmail(address)
                .filter(account -> account.isActive() && !account.isEmailVerified())
                .ifPresent(this::ask);
    }

    /** Sends a link to an account's address, in the caller's transaction, which holds the account or has made it. */
    @Transactional(TxType.MANDATORY)
    public void ask(Account account) {
        String email = Objects.requireNonNull(account.email());
        if (!limit.allows(MailKind.VERIFY_EMAIL, email)) {
            return;
        }
        mails.send(
                MailKind.VERIFY_EMAIL,
                Purpose.VERIFY_EMAIL,
                account.id(),
                account.username(),
                email,
                config.verificationLife());
    }

    /** @throws DomainException {@code invalid-token} (422), also when the account has another address by now */
    @Transactional
    public void verify(String token) {
        AccountTokens.Spent spent = accountTokens.redeem(Purpose.VERIFY_EMAIL, token);
        Account account = spent.account();
        if (!account.hasEmail(spent.data())) {
            throw OneTimeTokens.refusal();
        }
        account.verifyEmail(clock.instant());
        audit.record(AuditEvent.of(AuditType.EMAIL_VERIFIED).about(account.id()));
        LOG.infof("event=email-verified account=%s", account.id());
    }
}
