package dev.inkwell.blog.post;

import dev.inkwell.blog.platform.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.types.ObjectId;

/** Removes posts for good. */
@ApplicationScoped
public class PostRemoval {

    private final PostRepository posts;
    private final PostChanges changes;
    private final Transactions transactions;
    private final Clock clock;

    PostRemoval(PostRepository posts, PostChanges changes, Transactions transactions, Clock clock) {
        this.posts = posts;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes an author off: with all that hangs on it where it is theirs alone, or not yet. */
    void removeAuthor(ObjectId id, String authorId) {
        posts.anyById(id)
                .filter(post -> post.isBy(authorId))
                .ifPresent(post -> transactions.run(session -> {
                    if (post.authorIds().size() > 1) {
                        return changes.replace(session, post, post.withoutAuthor(authorId, clock.instant()));
                    }
                    return changes.remove(session, id).isPresent();
                }));
    }

    /**
     * Removes some of what has been in the trash for long enough.
     *
     * @return how many were due, at most {@code limit}
     */
    public int emptyTrash(Duration keep, int limit) {
        List<ObjectId> due = posts.trashedBefore(clock.instant().minus(keep), limit);
        for (ObjectId id : due) {
            // Whoever restores it meanwhile is in the way of this transaction, or it of theirs.
            transactions.run(session ->
                    posts.isTrashed(session, id) && changes.remove(session, id).isPresent());
        }
        return due.size();
    }
}
