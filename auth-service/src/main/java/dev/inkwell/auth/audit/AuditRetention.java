package dev.inkwell.auth.audit;

import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Drops the months of the trail that were kept for long enough, each in a transaction of its own. */
@ApplicationScoped
class AuditRetention {

    private static final Logger LOG = Logger.getLogger(AuditRetention.class);

    private final AuditRepository entries;
    private final DatabaseLock lock;
    private final AuditConfig config;
    private final Clock clock;

    AuditRetention(AuditRepository entries, DatabaseLock lock, AuditConfig config, Clock clock) {
        this.entries = entries;
        this.lock = lock;
        this.config = config;
        this.clock = clock;
    }

    /** What somebody reads for long is tried again at the next time. */
    @Scheduled(identity = "audit-retention", every = "1h", delayed = "5m")
    void dropOld() {
        Instant before = clock.instant().minus(config.retention());
        try {
            while (dropOldest(before).isPresent()) {}
        } catch (LockTimeoutException e) {
            LOG.warn("event=audit-partition-not-dropped cause=in-use");
        }
    }

    private Optional<String> dropOldest(Instant before) {
        Optional<String> dropped = QuarkusTransaction.requiringNew().call(() -> {
            lock.acquire(DatabaseLock.Subject.AUDIT_PARTITIONS);
            return entries.dropPartition(before);
        });
        dropped.ifPresent(name -> LOG.infof("event=audit-partition-dropped partition=%s", name));
        return dropped;
    }
}
