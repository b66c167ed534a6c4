package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountEvents;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.LastAdmin;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Suspends accounts and restores them. */
@ApplicationScoped
public class SuspensionService {

    private static final Logger LOG = Logger.getLogger(SuspensionService.class);

    private final AccountService accounts;
    private final LastAdmin lastAdmin;
    private final OwnRights ownRights;
    private final AccountEvents events;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final AuditLog audit;
    private final Clock clock;

    SuspensionService(
            AccountService accounts,
            LastAdmin lastAdmin,
            OwnRights ownRights,
            AccountEvents events,
            Event<SessionsMustEnd> sessionsMustEnd,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.lastAdmin = lastAdmin;
        this.ownRights = ownRights;
        this.events = events;
        this.sessionsMustEnd = sessionsMustEnd;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on the account may not be used, and its sessions have ended. Of one that is suspended the reason is replaced.
     *
     * @param by who does it
     * @return whether it was not suspended before
     * @throws DomainException {@code user-not-found} (404), {@code beyond-own-rights} (403), {@code own-account} and
     *     {@code last-admin} (409), 401 when the session of who does it has ended, or its rights have changed, meanwhile
     */
    @Transactional
    public boolean suspend(UUID id, UUID by, @Nullable String reason) {
        if (id.equals(by)) {
            throw new DomainException(ClosureError.OWN_ACCOUNT);
        }
        lastAdmin.lock();
        Account account = accounts.lock(id);
        ownRights.requireThoseOf(id);
        if (account.isActive()) {
            lastAdmin.requireAnother(account);
        }
        audit.record(AuditEvent.of(AuditType.ACCOUNT_SUSPENDED).about(id));
        if (!account.suspend(reason, clock.instant())) {
            return false;
        }
        events.append(account, UserEvent::accountSuspended);
        sessionsMustEnd.fire(new SessionsMustEnd(id, null, SessionEndReason.ACCOUNT_SUSPENDED));
        LOG.infof("event=account-suspended account=%s", id);
        return true;
    }

    /**
     * Its owner may sign in again.
     *
     * @throws DomainException {@code user-not-found} (404), {@code beyond-own-rights} (403)
     */
    @Transactional
    void restore(UUID id) {
        Account account = accounts.lock(id);
        ownRights.requireThoseOf(id);
        if (!account.restore(clock.instant())) {
            return;
        }
        events.append(account, UserEvent::accountRestored);
        audit.record(AuditEvent.of(AuditType.ACCOUNT_RESTORED).about(id));
        LOG.infof("event=account-restored account=%s", id);
    }
}
