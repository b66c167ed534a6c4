package dev.inkwell.blog.follower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowerErrorTest extends BlogTest {

    private final SettableClock clock = new SettableClock();
    private final FollowerState state = new FollowerState(clock, new SimpleMeterRegistry());
    private final CountDownLatch pages = new CountDownLatch(3);

    @Inject
    EndedRights endedRights;

    /** Breaks down at the first events, as where memory or a class is missing. */
    private final class BrokenOnce extends Changes {

        private boolean broken;

        BrokenOnce() {
            super(endedRights, null, null, clock);
        }

        @Override
        void apply(List<FeedEvent> events) {
            pages.countDown();
            if (!broken) {
                broken = true;
                throw new StackOverflowError("once");
            }
        }
    }

    private final class NoMarks extends FeedMarks {

        NoMarks() {
            super(null, endedRights, clock);
        }

        @Override
        Optional<String> start() {
            return Optional.empty();
        }

        @Override
        void applied(String cursor) {}
    }

    @Test
    void theFollowerGoesOnAfterAnError() throws Exception {
        FeedClient feed = (cursor, wait, limit) -> new FeedPage(List.of(), "end");
        Follower follower = new Follower(feed, new BrokenOnce(), new NoMarks(), null, state);

        follower.start(new StartupEvent());

        assertThat(pages.await(10, TimeUnit.SECONDS)).isTrue();
        follower.stop(new ShutdownEvent());
        assertThat(state.isCaughtUp()).isTrue();
    }
}
