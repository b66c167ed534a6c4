package dev.inkwell.blog.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who listens here, and what came last. All of it under one lock, for moments: so whoever is added gets what came before
 * from memory and what comes from then on, nothing lost and nothing twice.
 */
@ApplicationScoped
class Subscribers {

    /**
     * Where a stream begins.
     *
     * @param reset what came since can't be told
     */
    record Entry(Position from, boolean reset) {}

    private final LiveConfig config;
    private final Map<Topic, Set<Subscriber>> byTopic = new HashMap<>();
    private @Nullable RecentEvents recent;
    private boolean stopped;

    Subscribers(LiveConfig config) {
        this.config = config;
    }

    /** From here on all events are taken. Whoever listened before may have missed some. */
    synchronized void begin(Position from) {
        recent = new RecentEvents(from, config.mostRecent());
        all().forEach(Subscriber::stop);
    }

    synchronized void take(LiveEvent event) {
        required().add(event);
        List.copyOf(byTopic.getOrDefault(event.topic(), Set.of())).forEach(subscriber -> subscriber.offer(event));
    }

    /** Whether streams can be opened. */
    synchronized boolean areTaken() {
        return recent != null && !stopped;
    }

    synchronized Position floor() {
        return required().floor();
    }

    synchronized Entry add(Subscriber subscriber, @Nullable Position asked, boolean hasMissed) {
        RecentEvents known = required();
        List<LiveEvent> since = asked == null || hasMissed ? List.of() : known.after(asked, subscriber.topic());
        boolean reset = hasMissed || since.size() > config.mostWaiting();
        byTopic.computeIfAbsent(subscriber.topic(), none -> new LinkedHashSet<>())
                .add(subscriber);
        if (asked == null || reset) {
            return new Entry(known.head(), reset);
        }
        subscriber.expectAfter(asked);
        since.forEach(subscriber::offer);
        return new Entry(asked, false);
    }

    synchronized void remove(Subscriber subscriber) {
        byTopic.computeIfPresent(subscriber.topic(), (topic, those) -> {
            those.remove(subscriber);
            return those.isEmpty() ? null : those;
        });
    }

    synchronized List<Subscriber> all() {
        List<Subscriber> all = new ArrayList<>();
        byTopic.values().forEach(all::addAll);
        return all;
    }

    /** No more, and those that there are come to their end. */
    synchronized void stop() {
        stopped = true;
        all().forEach(subscriber -> subscriber.end(StreamEnd.SHUTDOWN));
    }

    private RecentEvents required() {
        return Objects.requireNonNull(recent, "nothing is watched yet");
    }
}
