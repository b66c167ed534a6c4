package dev.inkwell.blog.follower;

import dev.inkwell.blog.access.EndedRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a replica that starts begins to read. What it must refuse is in no database, so it reads again what has happened for
 * as long as an access token lives; that it applies those events to the authors once more does no harm.
 */
@ApplicationScoped
class FeedMarks {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final FeedMarkRepository marks;
    private final Clock clock;
    private final Duration memory;
    private Instant lastMark = Instant.EPOCH;

    FeedMarks(FeedMarkRepository marks, EndedRights endedRights, Clock clock) {
        this.marks = marks;
        this.clock = clock;
        this.memory = endedRights.memory();
    }

    /** Nothing where no mark is old enough: from the start of the feed then. */
    Optional<String> start() {
        return marks.newestUntil(clock.instant().minus(memory)).map(FeedMark::cursor);
    }

    /** Keeps a mark once in a while, and of those that are old enough to start from just the newest. */
    void applied(String cursor) {
        Instant now = clock.instant();
        if (now.isBefore(lastMark.plus(INTERVAL))) {
            return;
        }
        marks.add(cursor, now);
        lastMark = now;
        marks.newestUntil(now.minus(memory)).map(FeedMark::reachedAt).ifPresent(marks::dropBefore);
    }

    /** Of a feed that is no more. */
    void drop() {
        marks.dropAll();
        lastMark = Instant.EPOCH;
    }
}
