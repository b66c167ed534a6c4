package dev.inkwell.auth.event;

import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads the feed, at once or when the next event comes. */
@ApplicationScoped
class UserEventFeed {

    private final FeedReader reader;
    private final EventWaiters waiters;

    UserEventFeed(FeedReader reader, EventWaiters waiters) {
        this.reader = reader;
        this.waiters = waiters;
    }

    /**
     * What comes after a cursor.
     *
     * @throws DomainException {@code malformed-cursor} (400), {@code cursor-expired} (409), {@code invalid} (422),
     *     {@code overloaded} (503)
     */
    CompletableFuture<FeedPageResponse> read(FeedQuery query) {
        int limit = query.limit();
        Duration wait = query.maxWait();
        FeedCursor after = reader.locate(query.after());
        List<StoredUserEvent> events = reader.after(after.position(), limit);
        return events.isEmpty() && wait.isPositive()
                ? waiters.await(after, limit, wait)
                : CompletableFuture.completedFuture(FeedPageResponse.of(events, after));
    }
}
