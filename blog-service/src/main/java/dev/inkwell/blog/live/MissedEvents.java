package dev.inkwell.blog.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether somebody who comes back has missed something that is in memory no more. */
@ApplicationScoped
class MissedEvents {

    /** An event's id is made before it is committed: by a transaction's longest life, and by another clock. */
    private static final Duration MARGIN = Duration.ofMinutes(3);

    private final StoredEventRepository events;
    private final LiveConfig config;
    private final Clock clock;

    MissedEvents(StoredEventRepository events, LiveConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** @param floor after what everything is in memory */
    boolean since(Position position, Topic topic, Position floor) {
        Instant now = clock.instant();
        if (position.instant().isAfter(now.plus(MARGIN))) {
            // Of another database, or of this one before it was restored.
            return true;
        }
        if (position.time() >= floor.time()) {
            return false;
        }
        Instant from = position.instant().minus(MARGIN);
        return from.isBefore(now.minus(config.keep())) || events.hasAny(topic, from, position.event());
    }
}
