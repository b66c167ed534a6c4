package dev.inkwell.blog.follow;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/**
 * That somebody follows.
 *
 * @param target an account's id, or a tag's name
 */
@MongoEntity(collection = "follows")
public record Follow(@BsonId ObjectId id, FollowKind kind, String target, String personId, Instant createdAt) {}
