package dev.inkwell.blog.live;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** An event as it is written: it knows no position before its transaction is committed. */
@MongoEntity(collection = "live_events")
public record StoredEvent(
        @BsonId ObjectId id, String channel, String key, String kind, ObjectId about, Instant expiresAt) {

    LiveEvent at(long time) {
        return new LiveEvent(new Position(time, id), new Topic(channel, key), kind, about);
    }
}
