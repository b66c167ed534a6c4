package dev.inkwell.blog.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest events, in their order. Who uses it takes care that one does so at a time. */
final class RecentEvents {

    private final int most;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private Position floor;
    private Position head;

    /** @param from all events after this will be here, until there are too many */
    RecentEvents(Position from, int most) {
        this.floor = from;
        this.head = from;
        this.most = most;
    }

    void add(LiveEvent event) {
        events.addLast(event);
        head = event.position();
        if (events.size() > most) {
            floor = events.removeFirst().position();
        }
    }

    /** After what all is here. */
    Position floor() {
        return floor;
    }

    /** The latest, or where it begins. */
    Position head() {
        return head;
    }

    List<LiveEvent> after(Position position, Topic topic) {
        return events.stream()
                .filter(event -> event.topic().equals(topic) && event.position().isAfter(position))
                .toList();
    }
}
