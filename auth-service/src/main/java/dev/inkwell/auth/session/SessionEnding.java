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
import org.jspecify.annotations.Nullable;

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
     * @return whether it was this call that ended it; false for another account's, and where there is none
     */
    @Transactional
    public boolean end(UUID sessionId, UUID accountId, SessionEndReason reason) {
        if (!sessions.end(sessionId, accountId, reason.text(), clock.instant())) {
            return false;
        }
        tell(List.of(sessionId), accountId, reason);
        return true;
    }

    /**
     * Ends the sessions of an account. Waits for its sign-ins that are under way; those that come later wait for this
     * transaction.
     *
     * @param except the session that goes on, if any
     */
    @Transactional
    public void endAll(UUID accountId, @Nullable UUID except, SessionEndReason reason) {
        sessions.lockAccount(accountId);
        tell(sessions.endAll(accountId, except, reason.text(), clock.instant()), accountId, reason);
    }

    @Transactional(TxType.MANDATORY)
    void obey(@Observes SessionsMustEnd order) {
        endAll(order.accountId(), order.except(), order.reason());
    }

    /** Makes room for a new one: spares so many of the newest. The caller holds the account's lock. */
    @Transactional(TxType.MANDATORY)
    void endOldest(UUID accountId, int spared) {
        SessionEndReason reason = SessionEndReason.TOO_MANY;
        tell(sessions.endOldest(accountId, spared, reason.text(), clock.instant()), accountId, reason);
    }

    private void tell(List<UUID> ended, UUID accountId, SessionEndReason reason) {
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
