package dev.inkwell.blog.preview;

import dev.inkwell.blog.post.Post;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A link to a post.
 *
 * @param tokenHash of what stands in the link, which is not stored itself
 * @param asEditor true where it was made by one who is no author of the post, but may edit any
 */
@MongoEntity(collection = "post_previews")
public record Preview(
        @BsonId ObjectId id,
        ObjectId postId,
        String tokenHash,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Boolean asEditor) {

    /** It ends with what let its maker show the post: who is no author any more shows it to nobody. */
    boolean leadsTo(Post post) {
        return Boolean.TRUE.equals(asEditor) || post.isBy(createdBy);
    }
}
