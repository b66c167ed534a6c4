package dev.inkwell.blog.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import java.time.Instant;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did that concerns the caller.
 *
 * @param actor who did it
 * @param commentId the comment that answers or mentions; null for a new follower
 */
@Schema(name = "Notification")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NotificationResponse(
        String id,
        NotificationKind kind,
        AuthorResponse actor,
        @Nullable String postId,
        @Nullable String commentId,
        Instant createdAt,
        boolean read) {

    static NotificationResponse from(Notification notification, Author actor, Instant readUpTo) {
        return new NotificationResponse(
                notification.id().toHexString(),
                notification.kind(),
                AuthorResponse.from(actor),
                hex(notification.postId()),
                hex(notification.commentId()),
                notification.createdAt(),
                !notification.createdAt().isAfter(readUpTo));
    }

    private static @Nullable String hex(@Nullable ObjectId id) {
        return id == null ? null : id.toHexString();
    }
}
