package dev.inkwell.blog.follower;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the following goes, for probes and metrics; one line in the log for each change of it. */
@ApplicationScoped
public class FollowerState {

    private static final Logger LOG = Logger.getLogger(FollowerState.class);
    private static final String ANSWERS = "answers";

    /** Longer than the read timeout of the client. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer delay;
    private volatile String authService = "not asked yet";
    private volatile boolean caughtUp;
    private volatile boolean atEnd;
    private volatile Instant lastAtEnd;
    private volatile @Nullable Instant lastEvent;

    FollowerState(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
        this.lastAtEnd = clock.instant();
        this.delay = Timer.builder("inkwell.follower.delay")
                .description("From a change in auth-service until it counts here")
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("inkwell.follower.lag", this, state -> state.lag().toMillis() / 1000.0)
                .description("For how long changes may have been missed; 0 while all are known")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("inkwell.follower.caught.up", this, state -> state.caughtUp ? 1 : 0)
                .register(meters);
        Gauge.builder("inkwell.follower.last.event.timestamp", this, FollowerState::lastEventSeconds)
                .description("When the newest known change happened")
                .baseUnit("seconds")
                .register(meters);
    }

    /** @param end whether nothing came after them at that time */
    void applied(List<FeedEvent> events, boolean end) {
        Instant now = clock.instant();
        for (FeedEvent event : events) {
            meters.counter("inkwell.follower.events", "type", EventType.label(event.type()))
                    .increment();
            if (caughtUp) {
                delay.record(Duration.between(event.occurredAt(), now));
            }
        }
        if (!events.isEmpty()) {
            lastEvent = events.getLast().occurredAt();
        }
        atEnd = end;
        if (end) {
            lastAtEnd = now;
            become(ANSWERS);
            catchUp();
        } else {
            become(ANSWERS);
        }
    }

    private void catchUp() {
        if (!caughtUp) {
            caughtUp = true;
            LOG.info("event=user-events-caught-up");
        }
    }

    /** @param how such as {@code does not answer} */
    void failed(String how) {
        atEnd = false;
        become(how);
    }

    private void become(String state) {
        if (!state.equals(authService)) {
            authService = state;
            LOG.logf(
                    state.equals(ANSWERS) ? Logger.Level.INFO : Logger.Level.WARN,
                    "event=auth-service-seen state=\"%s\"",
                    state);
        }
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    /** How auth-service was last seen: {@code answers}, {@code does not answer}, {@code answers with 503}; nobody is asked for it. */
    public String authService() {
        return authService;
    }

    /** Nothing while a request waits for news, for no longer than one waits: after that the following hangs. */
    Duration lag() {
        Duration since = Duration.between(lastAtEnd, clock.instant());
        return atEnd && since.compareTo(LONGEST_WAIT) <= 0 ? Duration.ZERO : since;
    }

    Optional<Instant> lastEvent() {
        return Optional.ofNullable(lastEvent);
    }

    private double lastEventSeconds() {
        return lastEvent().map(Instant::getEpochSecond).orElse(0L);
    }
}
