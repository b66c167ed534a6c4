package dev.inkwell.auth.audit;

import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sees to it that the trail has a partition for this month and the next ones, whoever starts first. */
@ApplicationScoped
class AuditPartitions {

    private static final int BEFORE_ANY_EVENT = 50;
    private static final int MONTHS_AHEAD = 3;

    private final AuditRepository entries;
    private final DatabaseLock lock;
    private final Clock clock;

    AuditPartitions(AuditRepository entries, DatabaseLock lock, Clock clock) {
        this.entries = entries;
        this.lock = lock;
        this.clock = clock;
    }

    @Transactional
    void prepare(@Observes @Priority(BEFORE_ANY_EVENT) StartupEvent start) {
        make();
    }

    @Scheduled(identity = "audit-partitions", every = "12h", delayed = "12h")
    @Transactional
    void make() {
        lock.acquire(DatabaseLock.Subject.AUDIT_PARTITIONS);
        entries.makePartitions(clock.instant(), MONTHS_AHEAD);
    }
}
