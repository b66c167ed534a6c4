package dev.inkwell.auth.event;

import dev.inkwell.auth.event.UserEventRepository.HeldState;
import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps the feed as small as its purpose allows: of each account the newest state, or its deletion, for ever, anything else for the configured
 * time. In short transactions, as a long one holds the feed back; whichever replica has the lock removes.
 */
@ApplicationScoped
class EventCompaction {

    private static final Logger LOG = Logger.getLogger(EventCompaction.class);
    private static final int BATCH = 1000;

    private final UserEventRepository events;
    private final DatabaseLock lock;
    private final EventConfig config;
    private final Clock clock;

    EventCompaction(UserEventRepository events, DatabaseLock lock, EventConfig config, Clock clock) {
        this.events = events;
        this.lock = lock;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{inkwell.event.compaction-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void compact() {
        Instant before = clock.instant().minus(config.retention());
        int total = removePassed(before) + removeSuperseded(before);
        if (total > 0) {
            LOG.infof("event=user-events-compacted removed=%d", total);
        }
    }

    private int removePassed(Instant before) {
        int total = 0;
        int removed;
        do {
            removed = inShortTransaction(() -> events.remove(events.passedBefore(before, BATCH)), 0);
            total += removed;
        } while (removed == BATCH);
        return total;
    }

    private record Walk(String subject, long version, int removed, boolean done) {}

    private int removeSuperseded(Instant before) {
        Walk walk = new Walk("", 0, 0, false);
        while (!walk.done()) {
            Walk from = walk;
            walk = inShortTransaction(() -> step(from, before), new Walk("", 0, from.removed(), true));
        }
        return walk.removed();
    }

    private Walk step(Walk from, Instant before) {
        List<HeldState> states = events.statesAfter(from.subject(), from.version(), before, BATCH);
        int removed = events.remove(states.stream()
                .filter(HeldState::superseded)
                .map(HeldState::position)
                .toList());
        HeldState last = states.isEmpty() ? null : states.getLast();
        return last == null
                ? new Walk("", 0, from.removed(), true)
                : new Walk(last.subject(), last.version(), from.removed() + removed, states.size() < BATCH);
    }

    private <T> T inShortTransaction(Supplier<T> work, T otherwise) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lock.tryAcquire(DatabaseLock.Subject.USER_EVENT_COMPACTION) ? work.get() : otherwise);
    }
}
