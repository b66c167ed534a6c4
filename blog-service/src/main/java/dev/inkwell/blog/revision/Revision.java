package dev.inkwell.blog.revision;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * How something was saved once.
 *
 * @param n the version that it got by that; so numbers increase, with gaps where only its state was changed
 * @param editorId who saved it; null where that is not known
 * @param snapshot what was saved, as JSON; null where a list leaves it out
 */
@MongoEntity(collection = "post_revisions")
public record Revision(
        @BsonId ObjectId id,
        ObjectId postId,
        long n,
        Instant savedAt,
        @Nullable String editorId,
        String title,
        @Nullable String snapshot) {}
