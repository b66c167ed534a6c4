package dev.inkwell.blog.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As {@link RateLimits}, in the memory of this replica: for what is so cheap that to count it in the database would cost more,
 * and for clients whose addresses are not to be stored. Each replica counts by itself.
 */
@ApplicationScoped
public class ReplicaLimits {

    private static final int MOST_CLIENTS = 50_000;

    private record Window(int count, Instant end) {

        static Window next(@Nullable Window last, Instant now, Duration length) {
            return last == null || !last.end().isAfter(now)
                    ? new Window(1, now.plus(length))
                    : new Window(last.count() + 1, last.end());
        }
    }

    private final Clock clock;
    private final Cache<String, Window> windows;

    ReplicaLimits(Clock clock) {
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    /**
     * Counts once more.
     *
     * @param what such as {@code view}
     * @throws DomainException {@code too-many-requests} (429), with the time until the next window
     */
    public void count(String what, String client, int most, Duration length) {
        Instant now = clock.instant();
        Window window = windows.asMap().compute(what + ":" + client, (key, last) -> Window.next(last, now, length));
        if (window.count() > most) {
            throw new DomainException(LimitError.TOO_MANY).rateLimit(most, Duration.between(now, window.end()));
        }
    }
}
