package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountEvents;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.DeletedAuthorsPosts;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Carries out the deletion of an account: at once, whole, in one transaction. */
@ApplicationScoped
class AccountErasure {

    private static final Logger LOG = Logger.getLogger(AccountErasure.class);

    private final AccountEvents events;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final List<PersonalData> parts;
    private final AuditLog audit;
    private final Clock clock;

    AccountErasure(
            AccountEvents events,
            Event<SessionsMustEnd> sessionsMustEnd,
            @All List<PersonalData> parts,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.sessionsMustEnd = sessionsMustEnd;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, which holds the account. */
    void erase(Account account, DeletedAuthorsPosts posts) {
        Person person = new Person(account.id(), account.username(), Objects.requireNonNull(account.email()));
        account.delete(clock.instant());
        events.append(account, state -> UserEvent.accountDeleted(state, posts));
        sessionsMustEnd.fire(new SessionsMustEnd(account.id(), null, SessionEndReason.ACCOUNT_DELETED));
        parts.forEach(part -> part.erase(person));
        audit.record(
                AuditEvent.of(AuditType.ACCOUNT_DELETED).about(account.id()).with("posts", posts.text()));
        LOG.infof("event=account-deleted account=%s posts=%s", account.id(), posts.text());
    }
}
