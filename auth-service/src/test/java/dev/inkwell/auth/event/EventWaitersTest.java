package dev.inkwell.auth.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventWaitersTest {

    /** Breaks down at its first look, as where memory or a class is missing. */
    private static final class BrokenOnce extends FeedReader {

        private boolean broken;

        BrokenOnce() {
            super(null);
        }

        @Override
        List<StoredUserEvent> after(FeedPosition position, int limit) {
            if (!broken) {
                broken = true;
                throw new StackOverflowError("once");
            }
            return List.of();
        }
    }

    private record Limits(int maxWaiters, Duration retention, Duration compactionInterval) implements EventConfig {}

    @Test
    void thePollerGoesOnAfterAnError() throws Exception {
        EventWaiters waiters = new EventWaiters(
                new BrokenOnce(),
                new Limits(10, Duration.ofDays(7), Duration.ofHours(1)),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        FeedCursor cursor = new FeedCursor(UUID.randomUUID(), FeedPosition.START);

        CompletableFuture<FeedPageResponse> first = waiters.await(cursor, 1, Duration.ofSeconds(10));
        first.handle((page, failure) -> assertThat(failure).isNotNull()).get(10, TimeUnit.SECONDS);
        CompletableFuture<FeedPageResponse> second = waiters.await(cursor, 1, Duration.ofMillis(1));

        assertThat(second.get(10, TimeUnit.SECONDS).items()).isEmpty();
    }
}
