package dev.inkwell.blog.live;

import com.mongodb.client.ClientSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.bson.types.ObjectId;

/** Takes events in the transaction of their cause: there is none without it, and it is never without its event. */
@ApplicationScoped
public class Outbox {

    private final StoredEventRepository events;
    private final LiveConfig config;
    private final Clock clock;

    Outbox(StoredEventRepository events, LiveConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** @param kind and {@code about} are as of {@link LiveEvent} */
    public void append(ClientSession session, Topic topic, String kind, ObjectId about) {
        events.insert(
                session,
                new StoredEvent(
                        new ObjectId(),
                        topic.channel(),
                        topic.key(),
                        kind,
                        about,
                        clock.instant().plus(config.keep())));
    }
}
