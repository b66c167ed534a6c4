package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.live.Outbox;
import dev.inkwell.blog.live.Topic;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what is told of a change of a comment to those who listen, in its transaction. */
@ApplicationScoped
class CommentNews {

    static final String CREATED = "created";
    static final String CHANGED = "changed";
    static final String REMOVED = "removed";

    private final Outbox outbox;

    CommentNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void inserted(ClientSession session, Comment comment) {
        if (comment.shown()) {
            tellReaders(session, CREATED, comment);
        }
        if (isForModerators(comment)) {
            tellModerators(session, CHANGED, comment);
        }
    }

    void replaced(ClientSession session, Comment before, Comment after) {
        if (before.shown() != after.shown()) {
            tellReaders(session, after.shown() ? CREATED : REMOVED, after);
        } else if (after.shown() && !looksTheSame(before, after)) {
            tellReaders(session, CHANGED, after);
        }
        boolean reported = before.counts().reports() != after.counts().reports();
        if (reported || before.version() != after.version() && (isForModerators(before) || isForModerators(after))) {
            tellModerators(session, CHANGED, after);
        }
    }

    void removed(ClientSession session, Comment comment) {
        if (comment.shown()) {
            tellReaders(session, REMOVED, comment);
        }
        if (isForModerators(comment)) {
            tellModerators(session, REMOVED, comment);
        }
    }

    /** Without its numbers, which move too often to be told. */
    private static boolean looksTheSame(Comment one, Comment other) {
        return one.isApproved() == other.isApproved() && one.text().equals(other.text());
    }

    private static boolean isForModerators(Comment comment) {
        return comment.status() == CommentStatus.PENDING || comment.status().isRefused();
    }

    private void tellReaders(ClientSession session, String kind, Comment comment) {
        outbox.append(session, new Topic(CommentChannel.NAME, comment.postId().toHexString()), kind, comment.id());
    }

    private void tellModerators(ClientSession session, String kind, Comment comment) {
        outbox.append(session, QueueChannel.TOPIC, kind, comment.id());
    }
}
