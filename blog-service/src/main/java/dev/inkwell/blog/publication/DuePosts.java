package dev.inkwell.blog.publication;

import dev.inkwell.blog.post.PostMoves;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/** Publishes and withdraws what is due, on every replica: see docs/adr, "Scheduled posts without a leader". */
@ApplicationScoped
class DuePosts {

    private static final Logger LOG = Logger.getLogger(DuePosts.class);
    private static final int BATCH = 50;

    private final PostMoves moves;

    DuePosts(PostMoves moves) {
        this.moves = moves;
    }

    @Scheduled(
            identity = "due-posts",
            every = "{inkwell.publication.interval:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void settleAll() {
        int moved;
        do {
            List<ObjectId> due = moves.due(BATCH);
            // Replicas that look at the same time begin at different ends.
            Collections.shuffle(due);
            moved = (int) due.stream().filter(this::settle).count();
        } while (moved > 0);
    }

    /** One that can't be settled holds up no other. */
    private boolean settle(ObjectId id) {
        try {
            return moves.settle(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=post-not-settled post=%s", id);
            return false;
        }
    }
}
