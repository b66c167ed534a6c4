package dev.inkwell.blog.comment;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** One person's report of a comment. */
@MongoEntity(collection = "comment_reports")
public record CommentReport(
        @BsonId ObjectId id, ObjectId commentId, String personId, String reason, Instant createdAt) {}
