package dev.inkwell.auth.credential;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.password.ConfirmedPassword;
import dev.inkwell.auth.password.PasswordConfirmation;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets those who know their password choose another one. */
@ApplicationScoped
class PasswordChangeService {

    private static final Logger LOG = Logger.getLogger(PasswordChangeService.class);

    private final AccountService accounts;
    private final PasswordConfirmation confirmation;
    private final NewPasswords newPasswords;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final AuditLog audit;

    PasswordChangeService(
            AccountService accounts,
            PasswordConfirmation confirmation,
            NewPasswords newPasswords,
            Event<SessionsMustEnd> sessionsMustEnd,
            AuditLog audit) {
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.newPasswords = newPasswords;
        this.sessionsMustEnd = sessionsMustEnd;
        this.audit = audit;
    }

    /**
     * Sets a new password.
     *
     * @param sessionId the session that goes on
     * @throws DomainException {@code wrong-password} (403), 422 when the new password is not taken, 409 when it was changed
     *     meanwhile, 429, 503
     */
    void change(UUID accountId, UUID sessionId, ChangePasswordRequest request) {
        ConfirmedPassword confirmed =
                confirmation.require(accountId, sessionId, request.currentPassword(), "/currentPassword");
        Account account = accounts.find(accountId).filter(Account::isActive).orElseThrow(PasswordChangeService::stale);
        String hash = newPasswords.hash(account, request.newPassword(), "/newPassword");
        QuarkusTransaction.requiringNew().run(() -> {
            store(accounts.lock(accountId), confirmed, hash);
            if (request.endsOtherSessions()) {
                sessionsMustEnd.fire(new SessionsMustEnd(accountId, sessionId, SessionEndReason.PASSWORD_CHANGED));
            }
        });
        LOG.infof("event=password-changed account=%s", accountId);
    }

    /** What was confirmed is the password that is replaced: of two changes at once one wins. */
    private void store(Account account, ConfirmedPassword confirmed, String hash) {
        confirmation.requireUnchanged(confirmed);
        newPasswords.set(account, hash);
        audit.record(AuditEvent.of(AuditType.PASSWORD_CHANGED).about(account.id()));
    }

    private static DomainException stale() {
        return new DomainException(CommonError.CONFLICT, "The password was changed meanwhile.");
    }
}
