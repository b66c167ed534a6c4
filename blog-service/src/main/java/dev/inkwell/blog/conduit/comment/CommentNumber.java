package dev.inkwell.blog.conduit.comment;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** The whole number that stands for a comment in this API. */
@MongoEntity(collection = "conduit_comments")
public record CommentNumber(@BsonId long number, ObjectId commentId, ObjectId postId) {}
