package dev.inkwell.blog.live;

import com.mongodb.MongoException;
import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.access.Reader;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Goes round all streams: ends those whose listener may listen no more, and shows the others, and what lies between, that they are alive. */
@ApplicationScoped
class StreamRounds {

    private static final Logger LOG = Logger.getLogger(StreamRounds.class);

    /** Rights are in memory; who may see which post is a question to the database. */
    private static final int ROUNDS_BETWEEN_GATES = 3;

    private final Subscribers subscribers;
    private final Tellings tellings;
    private final EndedRights endedRights;
    private final LiveConfig config;
    private final Clock clock;
    private int round;

    StreamRounds(Subscribers subscribers, Tellings tellings, EndedRights endedRights, LiveConfig config, Clock clock) {
        this.subscribers = subscribers;
        this.tellings = tellings;
        this.endedRights = endedRights;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "stream-rounds", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void go() {
        List<Subscriber> all = subscribers.all();
        Instant now = clock.instant();
        for (Subscriber subscriber : all) {
            endIfRightsEnded(subscriber, now);
            subscriber.beatAfter(config.heartbeat());
        }
        round++;
        if (!all.isEmpty() && round % ROUNDS_BETWEEN_GATES == 0) {
            all.stream()
                    .collect(Collectors.groupingBy(
                            subscriber -> subscriber.topic().channel()))
                    .forEach(this::endWhereTheGateIsClosed);
        }
    }

    /** Before the connections are counted that a shutdown waits for. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        subscribers.stop();
    }

    private void endIfRightsEnded(Subscriber subscriber, Instant now) {
        Reader reader = subscriber.reader();
        if (!reader.until().isAfter(now)) {
            subscriber.end(StreamEnd.TOKEN_EXPIRED);
        } else if (reader.held() != null && endedRights.makeStale(reader.held())) {
            subscriber.end(StreamEnd.TOKEN_STALE);
        }
    }

    private void endWhereTheGateIsClosed(String channel, List<Subscriber> those) {
        Set<String> keys =
                those.stream().map(subscriber -> subscriber.topic().key()).collect(Collectors.toSet());
        Map<String, Predicate<Reader>> gates = gates(channel, keys);
        for (Subscriber subscriber : those) {
            Predicate<Reader> gate = gates.get(subscriber.topic().key());
            if (gate != null && !gate.test(subscriber.reader())) {
                subscriber.end(StreamEnd.NOT_FOUND);
            }
        }
    }

    /** While the database is away nothing is told either, so no stream is ended for that. */
    private Map<String, Predicate<Reader>> gates(String channel, Set<String> keys) {
        try {
            return tellings.gates(channel, keys);
        } catch (MongoException e) {
            LOG.warnf(
                    "event=stream-gates-unknown channel=%s cause=%s",
                    channel, e.getClass().getSimpleName());
            return Map.of();
        }
    }
}
