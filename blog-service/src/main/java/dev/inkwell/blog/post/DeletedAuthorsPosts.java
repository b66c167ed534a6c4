package dev.inkwell.blog.post;

import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.PostRemovals;
import dev.inkwell.blog.migration.Unmigrated;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/** Removes the posts of those who wanted that when their account was deleted, and them from those that others wrote too. */
@ApplicationScoped
class DeletedAuthorsPosts {

    private static final Logger LOG = Logger.getLogger(DeletedAuthorsPosts.class);
    private static final int BATCH = 100;

    private final PostRemovals removals;
    private final PostRepository posts;
    private final PostRemoval removal;
    private final EndedRights endedRights;

    DeletedAuthorsPosts(PostRemovals removals, PostRepository posts, PostRemoval removal, EndedRights endedRights) {
        this.removals = removals;
        this.posts = posts;
        this.removal = removal;
        this.endedRights = endedRights;
    }

    @Scheduled(
            identity = "deleted-authors-posts",
            every = "{inkwell.post.removal-interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeAll() {
        for (Optional<Author> due = removals.claim(); due.isPresent(); due = removals.claim()) {
            removeAllOf(due.get());
        }
    }

    private void removeAllOf(Author author) {
        int removed = 0;
        for (List<ObjectId> batch = batchOf(author); !batch.isEmpty(); batch = batchOf(author)) {
            for (ObjectId id : batch) {
                removal.removeAuthor(id, author.id());
                removed++;
            }
        }
        removals.done(author, endedRights.memory());
        LOG.infof("event=posts-of-deleted-author-removed author=%s posts=%d", author.id(), removed);
    }

    private List<ObjectId> batchOf(Author author) {
        return posts.idsBy(author.id(), BATCH);
    }
}
