package dev.inkwell.blog.comment;

import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A stored comment.
 *
 * @param version 1 for a new comment; what If-Match is checked against
 * @param parentId what it answers; null for one that begins a thread
 * @param personId who wrote it; null once it is deleted
 * @param shown whether it has a place in its thread: approved, or, without its text, the stem of what hangs on it
 * @param reviewed a moderator has decided on this text, so that reports hold it no more
 * @param removeAt when to remove it for good, if nothing hangs on it then
 */
@MongoEntity(collection = "comments")
public record Comment(
        @BsonId ObjectId id,
        long version,
        ObjectId postId,
        @Nullable ObjectId parentId,
        @Nullable String personId,
        CommentStatus status,
        boolean shown,
        CommentText text,
        CommentCounts counts,
        boolean reviewed,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant removeAt) {

    static Comment written(
            ObjectId postId,
            @Nullable ObjectId parentId,
            String personId,
            CommentStatus status,
            CommentText text,
            Instant now,
            @Nullable Instant removeAt) {
        boolean shown = status == CommentStatus.APPROVED;
        return new Comment(
                new ObjectId(),
                1,
                postId,
                parentId,
                personId,
                status,
                shown,
                text,
                CommentCounts.NONE,
                false,
                now,
                null,
                removeAt);
    }

    /** Another text is one that nobody has reviewed or reported. */
    Comment edited(CommentText newText, Instant now) {
        boolean same = newText.equals(text);
        return new Comment(
                id,
                version + 1,
                postId,
                parentId,
                personId,
                status,
                shown,
                newText,
                same ? counts : counts.withoutReports(),
                same && reviewed,
                createdAt,
                same ? editedAt : now,
                removeAt);
    }

    /** Without its text and its author; removed soon where nothing hangs on it. */
    Comment deleted(Instant now) {
        return new Comment(
                id,
                version + 1,
                postId,
                parentId,
                null,
                CommentStatus.DELETED,
                hasChildren(),
                CommentText.NONE,
                counts,
                reviewed,
                createdAt,
                editedAt,
                hasChildren() ? null : now);
    }

    /** As the rules decide of what was edited: that something is approved, only a person decides. */
    Comment judgedAgain(CommentStatus judgement, Instant now, Duration keepRefused) {
        return judgement == CommentStatus.APPROVED || status != CommentStatus.APPROVED
                ? this
                : moved(judgement, reviewed, now, keepRefused);
    }

    /** As a moderator decides; what is refused is kept for a while, so that it can be approved after all. */
    Comment judged(CommentStatus decision, Instant now, Duration keepRefused) {
        return decision == status && reviewed ? this : moved(decision, true, now, keepRefused);
    }

    /** @param holdFrom so many reports make it wait for a moderator, if none has decided before */
    Comment reported(long holdFrom, Instant now) {
        Comment counted = with(counts.withReport(), shown, removeAt);
        boolean held = isApproved() && !reviewed && counted.counts.reports() >= holdFrom;
        return held ? counted.moved(CommentStatus.PENDING, false, now, Duration.ZERO) : counted;
    }

    private Comment moved(CommentStatus to, boolean nowReviewed, Instant now, Duration keepRefused) {
        return new Comment(
                id,
                version + 1,
                postId,
                parentId,
                personId,
                to,
                to == CommentStatus.APPROVED || hasChildren(),
                text,
                counts,
                nowReviewed,
                createdAt,
                editedAt,
                to.isRefused() ? now.plus(keepRefused) : null);
    }

    Comment withReplies(long moreShown, long moreOfAny, Instant now) {
        CommentCounts changed = counts.withReplies(moreShown, moreOfAny);
        boolean isBare = changed.children() == 0;
        boolean isDone = status == CommentStatus.DELETED && isBare;
        return with(changed, isApproved() || !isBare, isDone ? now : removeAt);
    }

    private Comment with(CommentCounts newCounts, boolean nowShown, @Nullable Instant newRemoveAt) {
        return new Comment(
                id,
                version,
                postId,
                parentId,
                personId,
                status,
                nowShown,
                text,
                newCounts,
                reviewed,
                createdAt,
                editedAt,
                newRemoveAt);
    }

    boolean isApproved() {
        return status == CommentStatus.APPROVED;
    }

    boolean hasChildren() {
        return counts.children() > 0;
    }

    public boolean isBy(String accountId) {
        return accountId.equals(personId);
    }

    Cursor cursor() {
        return Cursor.of(createdAt.toString(), id.toHexString());
    }
}
