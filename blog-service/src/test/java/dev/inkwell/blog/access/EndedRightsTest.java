package dev.inkwell.blog.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how long the end of rights is remembered. */
class EndedRightsTest {

    private record KeyConfig(Duration refreshInterval, Duration shortestInterval, Duration timeout)
            implements KeySourceConfig {}

    private final KeyServer server = new KeyServer();
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KeyConfig keyConfig =
            new KeyConfig(Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMillis(500));
    private final EndedRights endedRights = new EndedRights(
            new PublishedKeys(new KeySource(server.address(), keyConfig), keyConfig, clock),
            () -> Duration.ofMinutes(2),
            clock,
            meters);

    @AfterEach
    void stop() {
        server.stop();
    }

    private static HeldRights held(long accessVersion) {
        return new HeldRights("somebody", accessVersion, "a-session", List.of("author"), 1, "a-key");
    }

    private double remembered() {
        return meters.get("inkwell.ended.rights").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    @Test
    void itIsRememberedForAsLongAsATokenOfBeforeCanLive() {
        endedRights.accessChanged("somebody", 2, clock.instant());
        endedRights.sessionEnded("another-session", clock.instant());
        endedRights.roleChanged("editor", 2, clock.instant());

        clock.pass(Duration.ofMinutes(12).minusSeconds(1));
        endedRights.forget();
        assertThat(endedRights.makeStale(held(1))).isTrue();
        assertThat(endedRights.makeStale(held(2))).isFalse();
        assertThat(remembered()).isEqualTo(3);

        clock.pass(Duration.ofSeconds(2));
        endedRights.forget();
        assertThat(endedRights.makeStale(held(1))).isFalse();
        assertThat(remembered()).isZero();
    }

    @Test
    void ofTwoChangesTheHigherVersionAndTheLaterEndCount() {
        endedRights.accessChanged("somebody", 3, clock.instant());
        clock.pass(Duration.ofMinutes(6));
        endedRights.accessChanged("somebody", 2, clock.instant());

        clock.pass(Duration.ofMinutes(11));
        endedRights.forget();

        assertThat(endedRights.makeStale(held(2))).isTrue();
        assertThat(endedRights.makeStale(held(3))).isFalse();
    }

    @Test
    void whatEndedLongAgoIsNotKeptAtAll() {
        endedRights.sessionEnded("a-session", clock.instant().minus(Duration.ofMinutes(13)));

        assertThat(remembered()).isZero();
        assertThat(endedRights.makeStale(held(1))).isFalse();
    }
}
