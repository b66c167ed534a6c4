package dev.inkwell.blog.notification;

import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told.
 *
 * @param personId who is told
 * @param actorId who did it
 */
@MongoEntity(collection = "notifications")
public record Notification(
        @BsonId ObjectId id,
        String personId,
        NotificationKind kind,
        String actorId,
        @Nullable ObjectId postId,
        @Nullable ObjectId commentId,
        Instant createdAt,
        Instant expiresAt) {

    Cursor cursor() {
        return Cursor.of(createdAt.toString(), id.toHexString());
    }
}
