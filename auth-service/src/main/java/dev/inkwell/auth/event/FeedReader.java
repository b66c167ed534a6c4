package dev.inkwell.auth.event;

import dev.inkwell.auth.event.UserEventRepository.Feed;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what may be shown: each call takes a connection for one query, and gives it back. */
@ApplicationScoped
class FeedReader {

    private final UserEventRepository events;

    FeedReader(UserEventRepository events) {
        this.events = events;
    }

    /**
     * Where a consumer stands; at the start without a cursor. A cursor at or beyond what may be shown was given out before
     * the database was set back in time.
     *
     * @throws DomainException {@code cursor-expired} (409)
     */
    @Transactional
    FeedCursor locate(Optional<FeedCursor> cursor) {
        Feed feed = events.feed();
        if (cursor.isEmpty()) {
            return new FeedCursor(feed.generation(), FeedPosition.START);
        }
        boolean ours = cursor.get().generation().equals(feed.generation());
        if (!ours || cursor.get().position().xid() >= feed.horizon()) {
            throw new DomainException(UserEventError.CURSOR_EXPIRED);
        }
        return cursor.get();
    }

    @Transactional
    List<StoredUserEvent> after(FeedPosition position, int limit) {
        return events.shownAfter(position, limit);
    }
}
