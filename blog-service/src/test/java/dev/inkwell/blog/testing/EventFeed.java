package dev.inkwell.blog.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The user events of the test's auth-service: as many as it was told, in their order; who asks for more waits. */
final class EventFeed {

    private final List<String> events = new ArrayList<>();
    private int generation = 1;

    synchronized void append(String event) {
        events.add(event);
        notifyAll();
    }

    /** As after a restore that lost all that was there. */
    synchronized void beginAnew() {
        generation++;
        events.clear();
        notifyAll();
    }

    /** Those who wait are answered. */
    synchronized void interrupt() {
        notifyAll();
    }

    /** @return nothing when the cursor is of another generation */
    synchronized Optional<String> after(@Nullable String cursor, Duration wait, int limit) throws InterruptedException {
        int asked = generation;
        int from = 0;
        if (cursor != null) {
            String[] parts = cursor.split("-");
            if (Integer.parseInt(parts[0]) != generation) {
                return Optional.empty();
            }
            from = Integer.parseInt(parts[1]);
        }
        if (from >= events.size() && !wait.isZero()) {
            wait(wait.toMillis());
        }
        if (asked != generation) {
            return Optional.empty();
        }
        int to = Math.min(events.size(), from + limit);
        String items = IntStream.range(from, to)
                .mapToObj(i -> "{\"cursor\":\"%d-%d\",%s}".formatted(generation, i + 1, events.get(i)))
                .collect(Collectors.joining(","));
        return Optional.of("{\"items\":[%s],\"nextCursor\":\"%d-%d\"}".formatted(items, generation, to));
    }
}
