package dev.inkwell.blog.live;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.types.ObjectId;

/** The queries on {@code live_events}. */
@ApplicationScoped
class StoredEventRepository implements PanacheMongoRepositoryBase<StoredEvent, ObjectId> {

    void insert(ClientSession session, StoredEvent event) {
        mongoCollection().insertOne(session, event);
    }

    /** What comes in, in the order in which it is committed. */
    ChangeStreamIterable<StoredEvent> watch() {
        return mongoCollection()
                .watch(List.of(Aggregates.match(Filters.eq("operationType", "insert"))), StoredEvent.class);
    }

    /** Whether there was an event of the topic from an instant on, besides one. */
    boolean hasAny(Topic topic, Instant from, ObjectId besides) {
        return mongoCollection()
                        .find(Filters.and(
                                Filters.eq("channel", topic.channel()),
                                Filters.eq("key", topic.key()),
                                Filters.gte("_id", ObjectId.getSmallestWithDate(Date.from(from))),
                                Filters.ne("_id", besides)))
                        .hintString("of_topic")
                        .limit(1)
                        .first()
                != null;
    }
}
