package dev.inkwell.blog.count;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a post; a post that nothing was counted of has none.
 *
 * @param sweepAt of a post that was removed for good: when to see next to it that nothing of it is left
 */
@MongoEntity(collection = "post_counts")
public record StoredPostCounts(
        @BsonId ObjectId id,
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Instant sweepAt) {

    PostCounts counts() {
        return new PostCounts(orZero(views), orZero(likes), orZero(comments));
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
