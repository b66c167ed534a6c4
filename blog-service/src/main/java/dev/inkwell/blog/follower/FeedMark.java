package dev.inkwell.blog.follower;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/**
 * How far a replica had come: all events up to the cursor had been applied, and so had happened, before this time.
 */
@MongoEntity(collection = "feed_marks")
public record FeedMark(@BsonId ObjectId id, String cursor, Instant reachedAt) {}
