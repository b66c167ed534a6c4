package dev.inkwell.blog.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment. What was deleted or held back, but has replies, keeps its place: {@code deleted}, without author and text.
 *
 * @param replies direct replies that are shown
 * @param reports for moderators: how many people have reported it; else null
 */
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CommentResponse(
        String id,
        String postId,
        @Nullable String parentId,
        CommentStatus status,
        @Nullable AuthorResponse author,
        @Nullable String body,
        @Nullable String html,
        Instant createdAt,
        @Nullable Instant editedAt,
        long likes,
        long replies,
        @Nullable Long reports,
        long version)
        implements Versioned {

    /** @param author null where there is none any more */
    static CommentResponse from(Comment comment, @Nullable Author author, boolean forModerator) {
        return new CommentResponse(
                comment.id().toHexString(),
                comment.postId().toHexString(),
                comment.parentId() == null ? null : comment.parentId().toHexString(),
                comment.status(),
                author == null ? null : AuthorResponse.from(author),
                author == null ? null : comment.text().body(),
                author == null ? null : comment.text().html(),
                comment.createdAt(),
                comment.editedAt(),
                comment.counts().likes(),
                comment.counts().replies(),
                forModerator ? comment.counts().reports() : null,
                comment.version());
    }

    /** Its place in the thread, without what it said. */
    static CommentResponse placeOf(Comment comment) {
        return new CommentResponse(
                comment.id().toHexString(),
                comment.postId().toHexString(),
                comment.parentId() == null ? null : comment.parentId().toHexString(),
                CommentStatus.DELETED,
                null,
                null,
                null,
                comment.createdAt(),
                null,
                comment.counts().likes(),
                comment.counts().replies(),
                null,
                comment.version());
    }

    @Override
    public long entityVersion() {
        return version;
    }

    /** What is shown beside the text. An enum's own hash is another in each process. */
    @Override
    public String entityVariant() {
        return Integer.toHexString(Objects.hash(status.name(), author, likes, replies, reports));
    }
}
