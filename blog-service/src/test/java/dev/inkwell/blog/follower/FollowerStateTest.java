package dev.inkwell.blog.follower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.inkwell.blog.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** When a replica is ready, and what it says of the feed. */
class FollowerStateTest {

    private final SettableClock clock = new SettableClock();
    private final FollowerState state = new FollowerState(clock, new SimpleMeterRegistry());

    private HealthCheckResponse health() {
        return new FollowerHealth(state).call();
    }

    private List<FeedEvent> events() {
        return List.of(new FeedEvent("of-a-later-version", "x", clock.instant(), NullNode.getInstance()));
    }

    @Test
    void aReplicaIsNotReadyBeforeItHasCaughtUp() {
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        state.applied(events(), false);
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        state.applied(events(), true);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aReplicaThatStartsWithoutAuthServiceIsNotReady() {
        state.failed("does not answer");

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getData().orElseThrow()).containsEntry("state", "does not answer");
    }

    @Test
    void afterThatItStaysReadyAndTellsSinceWhenItMayMissChanges() {
        state.applied(events(), true);
        clock.pass(Duration.ofSeconds(8));
        assertThat(state.lag()).isZero();

        state.failed("answers with 503");
        clock.pass(Duration.ofSeconds(2));

        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getData().orElseThrow())
                .containsEntry("state", "answers with 503")
                .containsEntry("eventLagSeconds", 10L)
                .containsKey("lastEventAt");
    }

    @Test
    void aFollowerThatHangsIsBehind() {
        state.applied(events(), true);

        clock.pass(Duration.ofSeconds(30));

        assertThat(state.lag()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aBacklogIsALag() {
        state.applied(events(), true);
        clock.pass(Duration.ofSeconds(5));

        state.applied(events(), false);

        assertThat(state.lag()).isEqualTo(Duration.ofSeconds(5));
    }
}
