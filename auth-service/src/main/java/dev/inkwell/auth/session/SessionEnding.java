package dev.inkwell.auth.session;

import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends sessions, and tells it: each end is an event for other services and an entry of the audit trail. */
@ApplicationScoped
public class SessionEnding {

    private static final Logger LOG = Logger.getLogger(SessionEnding.class);

    private final SessionRepository sessions;
    private final UserEvents events;
    private final AuditLog audit;
    private final Clock clock;

    SessionEnding(SessionRepository sessions, UserEvents events, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends one session of an account.
     *
     * @return whether it was this call that ended it
     */
    @Transactional
    public boolean end(UUID sessionId, UUID accountId, SessionEndReason reason) {
        if (!sessions.end(sessionId, accountId, reason.text(), clock.instant())) {
            return false;
        }
        tell(List.of(sessionId), accountId, reason);
        return true;
    }

    /** Waits for sign-ins of the account that are under way; those that come later wait for this transaction. */
    @Transactional(TxType.MANDATORY)
    void obey(@Observes SessionsMustEnd order) {
        sessions.lockAccount(order.accountId());
        List<UUID> ended = sessions.endAll(
                order.accountId(), order.except(), order.reason().text(), clock.instant());
        tell(ended, order.accountId(), order.reason());
    }

    /** In the transaction that has ended them. */
    void tell(List<UUID> ended, UUID accountId, SessionEndReason reason) {
        if (ended.isEmpty()) {
            return;
        }
        events.append(
                ended.stream().map(id -> UserEvent.sessionEnded(id, accountId)).toList());
        for (UUID id : ended) {
            audit.record(entry(accountId, reason).in(id));
            LOG.infof("event=session-ended session=%s reason=%s", id, reason.text());
        }
    }

    private static AuditEvent entry(UUID accountId, SessionEndReason reason) {
        return switch (reason) {
            case SIGNED_OUT -> AuditEvent.of(AuditType.SIGNED_OUT).about(accountId);
            case TOKEN_REUSED -> AuditEvent.of(AuditType.REFRESH_TOKEN_REUSED).about(accountId);
            default -> AuditEvent.of(AuditType.SESSION_ENDED).about(accountId).with("reason", reason.text());
        };
    }
}
