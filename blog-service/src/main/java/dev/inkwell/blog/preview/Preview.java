package dev.inkwell.blog.preview;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/**
 * A link to a post.
 *
 * @param tokenHash of what stands in the link, which is not stored itself
 */
@MongoEntity(collection = "post_previews")
public record Preview(
        @BsonId ObjectId id,
        ObjectId postId,
        String tokenHash,
        String createdBy,
        Instant createdAt,
        Instant expiresAt) {}
