package dev.inkwell.auth.event;

import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Begins the feed anew where the database was restored from a dump: the transaction ids that came with it may be above those
 * that this server gives next, and what consumers have seen may be more than there is now.
 */
@ApplicationScoped
class FeedGeneration {

    private static final Logger LOG = Logger.getLogger(FeedGeneration.class);
    private static final int BEFORE_ANY_EVENT = 50;
    private static final int TIMEOUT_SECONDS = 300;

    private final UserEventRepository events;
    private final DatabaseLock lock;

    FeedGeneration(UserEventRepository events, DatabaseLock lock) {
        this.events = events;
        this.lock = lock;
    }

    void prepare(@Observes @Priority(BEFORE_ANY_EVENT) StartupEvent start) {
        if (isRestored()) {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(this::beginAnew);
        }
    }

    private boolean isRestored() {
        return QuarkusTransaction.requiringNew().call(events::isRestored);
    }

    private void beginAnew() {
        lock.acquire(DatabaseLock.Subject.USER_EVENT_FEED);
        if (events.isRestored()) {
            events.beginGeneration();
            int renumbered = events.renumberForeign();
            LOG.warnf("event=user-event-feed-restored renumbered=%d", renumbered);
        }
    }
}
