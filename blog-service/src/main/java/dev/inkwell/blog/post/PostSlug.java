package dev.inkwell.blog.post;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** A slug that a post has or had: it stays the post's, so that old addresses lead on. */
@MongoEntity(collection = "post_slugs")
public record PostSlug(@BsonId String slug, ObjectId postId) {}
