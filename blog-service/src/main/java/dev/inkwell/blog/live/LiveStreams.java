package dev.inkwell.blog.live;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.access.Reader;
import dev.inkwell.kit.client.RequestClient;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens streams. */
@ApplicationScoped
public class LiveStreams {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Subscribers subscribers;
    private final MissedEvents missed;
    private final StreamPlaces places;
    private final Tellings tellings;
    private final Caller caller;
    private final RequestClient client;
    private final RoutingContext request;
    private final LiveConfig config;
    private final Clock clock;

    LiveStreams(
            Subscribers subscribers,
            MissedEvents missed,
            StreamPlaces places,
            Tellings tellings,
            Caller caller,
            RequestClient client,
            RoutingContext request,
            LiveConfig config,
            Clock clock) {
        this.subscribers = subscribers;
        this.missed = missed;
        this.places = places;
        this.tellings = tellings;
        this.caller = caller;
        this.client = client;
        this.request = request;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Answers the request with a stream, which goes on when this returns. The topic is one that the caller may listen to now;
     * whether they still may is looked at again and again.
     *
     * @param lastEventId where to go on: the header of that name; null or empty to begin with what comes now
     * @throws DomainException {@code malformed-event-id} (400), {@code too-many-streams} (429), {@code overloaded} (503)
     */
    public void open(Topic topic, @Nullable String lastEventId, SseEventSink sink) {
        if (request.request().method() == HttpMethod.HEAD) {
            // A client takes the head for the whole answer, and uses the connection for what it asks next.
            sink.close();
            return;
        }
        Position asked = lastEventId == null || lastEventId.isEmpty() ? null : Position.parse(lastEventId);
        if (!subscribers.areTaken()) {
            throw new DomainException(CommonError.UNAVAILABLE).retryAfter(RETRY_AFTER);
        }
        Reader reader = caller.reader();
        Runnable place = places.take(reader.accountId(), client.network());
        boolean hasMissed = asked != null && hasMissed(asked, topic, place);
        EventWire wire = new EventWire(request.response(), sink, config.patience());
        Subscriber subscriber = new Subscriber(topic, reader, wire, tellings, config, clock, ended -> {
            subscribers.remove(ended);
            place.run();
        });
        request.addEndHandler(end -> subscriber.stop());
        begin(subscriber, asked, hasMissed);
    }

    /** Asks the database, so only for who has a place. */
    private boolean hasMissed(Position asked, Topic topic, Runnable place) {
        try {
            return missed.since(asked, topic, subscribers.floor());
        } catch (RuntimeException e) {
            place.run();
            throw e;
        }
    }

    private void begin(Subscriber subscriber, @Nullable Position asked, boolean hasMissed) {
        try {
            Subscribers.Entry entry = subscribers.add(subscriber, asked, hasMissed);
            if (subscriber.hasEnded()) {
                // Its client went before it was added, when there was nothing to remove yet.
                subscribers.remove(subscriber);
                return;
            }
            subscriber.begin(entry.from(), entry.reset());
        } catch (IOException e) {
            subscriber.stop();
        }
    }
}
