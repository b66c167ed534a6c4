package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.AccountTokens;
import dev.inkwell.auth.account.LastAdmin;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.DeletedAuthorsPosts;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.auth.password.ConfirmedPassword;
import dev.inkwell.auth.password.PasswordConfirmation;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes accounts: at once for an admin, after a time in which it can be withdrawn for their owners. */
@ApplicationScoped
public class DeletionService {

    private static final Logger LOG = Logger.getLogger(DeletionService.class);

    private final AccountService accounts;
    private final AccountTokens accountTokens;
    private final PasswordConfirmation confirmation;
    private final LastAdmin lastAdmin;
    private final OwnRights ownRights;
    private final AccountErasure erasure;
    private final DeletionMail mail;
    private final OneTimeTokens tokens;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final AuditLog audit;
    private final DeletionConfig config;
    private final Clock clock;

    DeletionService(
            AccountService accounts,
            AccountTokens accountTokens,
            PasswordConfirmation confirmation,
            LastAdmin lastAdmin,
            OwnRights ownRights,
            AccountErasure erasure,
            DeletionMail mail,
            OneTimeTokens tokens,
            Event<SessionsMustEnd> sessionsMustEnd,
            AuditLog audit,
            DeletionConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.accountTokens = accountTokens;
        this.confirmation = confirmation;
        this.lastAdmin = lastAdmin;
        this.ownRights = ownRights;
        this.erasure = erasure;
        this.mail = mail;
        this.tokens = tokens;
        this.sessionsMustEnd = sessionsMustEnd;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Has an account deleted after the grace, and ends its sessions. Asked for again, the time stays and the choice is the new one.
     *
     * @throws DomainException {@code last-admin} (409), 409 when the password was changed since it was confirmed
     */
    @Transactional
    DeletionResponse request(ConfirmedPassword confirmed, DeletedAuthorsPosts posts) {
        UUID id = confirmed.accountId();
        Account account = lockedToClose(id);
        confirmation.requireUnchanged(confirmed);
        Instant now = clock.instant();
        account.requestDeletion(posts, now.plus(config.deletionGrace()), now);
        Instant dueAt = Objects.requireNonNull(account.deletionDueAt());
        mail.send(account, dueAt, now);
        sessionsMustEnd.fire(new SessionsMustEnd(id, null, SessionEndReason.ACCOUNT_DELETED));
        audit.record(
                AuditEvent.of(AuditType.ACCOUNT_DELETION_REQUESTED).about(id).with("posts", posts.text()));
        LOG.infof("event=account-deletion-requested account=%s due=%s", id, dueAt);
        return new DeletionResponse(dueAt, posts);
    }

    /** The account stays; nothing happens to one that is to stay anyway. */
    @Transactional
    void withdraw(UUID id) {
        Account account = accounts.lock(id);
        ownRights.requireLive();
        withdraw(account);
    }

    /** @throws DomainException {@code invalid-token} (422) */
    @Transactional
    public void withdraw(String token) {
        withdraw(accountTokens.redeem(Purpose.WITHDRAW_DELETION, token).account());
    }

    private void withdraw(Account account) {
        if (!account.withdrawDeletion(clock.instant())) {
            return;
        }
        tokens.withdraw(Purpose.WITHDRAW_DELETION, account.id());
        audit.record(AuditEvent.of(AuditType.ACCOUNT_DELETION_WITHDRAWN).about(account.id()));
        LOG.infof("event=account-deletion-withdrawn account=%s", account.id());
    }

    /**
     * Deletes an account at once.
     *
     * @param by who does it
     * @throws DomainException {@code user-not-found} (404), {@code beyond-own-rights} (403), {@code own-account} and
     *     {@code last-admin} (409)
     */
    @Transactional
    void delete(UUID id, UUID by, DeletedAuthorsPosts posts) {
        if (id.equals(by)) {
            throw new DomainException(ClosureError.OWN_ACCOUNT, "Use /api/v1/me/deletion.");
        }
        Account account = lockedToClose(id);
        ownRights.requireThoseOf(id);
        erasure.erase(account, posts);
    }

    /** Deletes an account if that is still due. */
    @Transactional
    void carryOut(UUID id) {
        Account account = lockedToClose(id);
        Instant dueAt = account.deletionDueAt();
        if (dueAt != null && !dueAt.isAfter(clock.instant())) {
            erasure.erase(account, Objects.requireNonNull(account.deletionPosts()));
        }
    }

    private Account lockedToClose(UUID id) {
        lastAdmin.lock();
        Account account = accounts.lock(id);
        lastAdmin.requireAnother(account);
        return account;
    }
}
