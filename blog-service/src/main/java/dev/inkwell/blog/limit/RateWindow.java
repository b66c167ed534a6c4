package dev.inkwell.blog.limit;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How often somebody did something in one window of time.
 *
 * @param id what, who and which window, parted by colons
 */
@MongoEntity(collection = "rate_windows")
public record RateWindow(@BsonId String id, int count, Instant expiresAt) {}
