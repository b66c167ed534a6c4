package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.PostCounter;
import dev.inkwell.blog.count.PostCounters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change of a comment, and in the same transaction all that follows from it: what is counted at the comment that it
 * answers and at the post, and who is told, at once or later.
 */
@ApplicationScoped
class CommentCounting {

    private final CommentRepository comments;
    private final PostCounters counters;
    private final Announcements announcements;
    private final CommentNews news;
    private final Clock clock;

    CommentCounting(
            CommentRepository comments,
            PostCounters counters,
            Announcements announcements,
            CommentNews news,
            Clock clock) {
        this.comments = comments;
        this.counters = counters;
        this.announcements = announcements;
        this.news = news;
        this.clock = clock;
    }

    void insert(ClientSession session, Comment comment) {
        comments.insert(session, comment);
        news.inserted(session, comment);
        count(session, comment, comment.shown() ? 1 : 0, 1, comment.isApproved() ? 1 : 0);
    }

    Comment replace(ClientSession session, Comment before, Comment after) {
        if (after != before) {
            comments.replace(session, after);
            news.replaced(session, before, after);
            count(
                    session,
                    after,
                    one(after.shown()) - one(before.shown()),
                    0,
                    one(after.isApproved()) - one(before.isApproved()));
        }
        return after;
    }

    void remove(ClientSession session, Comment comment) {
        comments.remove(session, comment.id());
        news.removed(session, comment);
        count(session, comment, -one(comment.shown()), -1, -one(comment.isApproved()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private void count(ClientSession session, Comment comment, int shown, int ofAny, int approved) {
        countAt(session, comment.parentId(), shown, ofAny);
        if (approved > 0) {
            announcements.announce(session, comment);
        } else if (approved < 0) {
            announcements.withdraw(session, comment);
        }
        if (approved != 0) {
            counters.add(session, comment.postId(), PostCounter.COMMENTS, approved);
        }
    }

    /** A stem that comes into its thread, or goes out of it, is counted at what it answers in its turn. */
    private void countAt(ClientSession session, @Nullable ObjectId parentId, int shown, int ofAny) {
        if (parentId == null || shown == 0 && ofAny == 0) {
            return;
        }
        Optional<Comment> parent = comments.byId(session, parentId);
        if (parent.isPresent()) {
            Comment changed = parent.get().withReplies(shown, ofAny, clock.instant());
            comments.replace(session, changed);
            news.replaced(session, parent.get(), changed);
            countAt(
                    session,
                    changed.parentId(),
                    one(changed.shown()) - one(parent.get().shown()),
                    0);
        }
    }
}
