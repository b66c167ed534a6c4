package dev.inkwell.blog.count;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How many follow somebody or something.
 *
 * @param id {@code author:ID} or {@code tag:NAME}
 */
@MongoEntity(collection = "follower_counts")
public record FollowerCount(@BsonId String id, long followers) {}
