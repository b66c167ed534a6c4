package dev.inkwell.auth.audit;

import dev.inkwell.auth.platform.RequestOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Keeps one row of each security event, in the transaction of what it tells: neither is there without the other. */
@ApplicationScoped
public class AuditLog {

    private final AuditRepository entries;
    private final RequestOrigin origin;
    private final Clock clock;

    AuditLog(AuditRepository entries, RequestOrigin origin, Clock clock) {
        this.entries = entries;
        this.origin = origin;
        this.clock = clock;
    }

    /** Whoever the access token names did it; without one, the account that it concerns, or nobody known. */
    @Transactional(TxType.MANDATORY)
    public void record(AuditEvent event) {
        entries.add(event, origin, clock.instant());
    }
}
