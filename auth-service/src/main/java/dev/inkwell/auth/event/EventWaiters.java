package dev.inkwell.auth.event;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * The requests that wait for the next event. They hold neither a thread nor a connection: while there are any, one poller asks
 * the database for all of them.
 */
@ApplicationScoped
class EventWaiters {

    private static final Logger LOG = Logger.getLogger(EventWaiters.class);
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int MAX_EVENTS = 1000;

    private final Set<Waiter> waiters = new HashSet<>();
    private final FeedReader reader;
    private final EventConfig config;
    private final Clock clock;
    private boolean polling;
    private boolean stopping;

    EventWaiters(FeedReader reader, EventConfig config, Clock clock, MeterRegistry meters) {
        this.reader = reader;
        this.config = config;
        this.clock = clock;
        meters.gauge("inkwell.event.waiters", this, EventWaiters::count);
    }

    private record Waiter(FeedCursor after, int limit, Instant deadline, CompletableFuture<FeedPageResponse> page) {

        void answer(List<StoredUserEvent> events) {
            page.complete(FeedPageResponse.of(events, after));
        }
    }

    /**
     * The first events after a cursor behind which there were none; an empty page when the wait is over.
     *
     * @throws DomainException {@code overloaded} (503) when too many wait, or this replica is about to stop
     */
    CompletableFuture<FeedPageResponse> await(FeedCursor after, int limit, Duration wait) {
        Waiter waiter = new Waiter(after, limit, clock.instant().plus(wait), new CompletableFuture<>());
        add(waiter);
        // Also when the framework cancels it, as the client has gone away.
        waiter.page().whenComplete((page, failure) -> remove(waiter));
        return waiter.page();
    }

    private synchronized void add(Waiter waiter) {
        if (stopping || waiters.size() >= config.maxWaiters()) {
            throw new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        waiters.add(waiter);
        if (!polling) {
            polling = true;
            Thread.startVirtualThread(this::poll);
        }
    }

    private synchronized void remove(Waiter waiter) {
        waiters.remove(waiter);
    }

    synchronized int count() {
        return waiters.size();
    }

    /** Those whom the poller serves next; it ends when there is nobody. */
    private synchronized List<Waiter> present() {
        polling = !waiters.isEmpty();
        return List.copyOf(waiters);
    }

    private void poll() {
        for (List<Waiter> present = present(); !present.isEmpty(); present = present()) {
            try {
                answer(present);
                Thread.sleep(INTERVAL);
            } catch (Throwable e) {
                // An Error too: or else all who come later would wait for a poller that has ended.
                LOG.warnf("event=user-events-not-read cause=%s", e.toString());
                present.forEach(waiter -> waiter.page().completeExceptionally(e));
            }
        }
    }

    /** From the one who stands furthest back: behind each cursor there was nothing a moment ago, so little is read. */
    private void answer(List<Waiter> present) {
        FeedPosition furthestBack = present.stream()
                .map(waiter -> waiter.after().position())
                .min(FeedPosition::compareTo)
                .orElseThrow();
        List<StoredUserEvent> events = reader.after(furthestBack, MAX_EVENTS);
        Instant now = clock.instant();
        for (Waiter waiter : present) {
            List<StoredUserEvent> news = events.stream()
                    .filter(event -> event.position().isAfter(waiter.after().position()))
                    .limit(waiter.limit())
                    .toList();
            if (!news.isEmpty() || !now.isBefore(waiter.deadline())) {
                waiter.answer(news);
            }
        }
    }

    /** At the beginning of a graceful stop, which would wait for the waiting requests otherwise. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        List<Waiter> last;
        synchronized (this) {
            stopping = true;
            last = List.copyOf(waiters);
        }
        last.forEach(waiter -> waiter.answer(List.of()));
    }
}
