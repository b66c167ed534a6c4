package dev.inkwell.blog.count;

import dev.inkwell.blog.migration.Unmigrated;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/** Sweeps up what hung on posts that were removed for good; after a crash another replica goes on. */
@ApplicationScoped
class RemovedPosts {

    private static final Logger LOG = Logger.getLogger(RemovedPosts.class);

    /** After that, whoever claimed it is taken for dead; two at once do no harm. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final PostCountRepository counts;
    private final List<PostLeftovers> leftovers;
    private final Clock clock;

    RemovedPosts(PostCountRepository counts, @All List<PostLeftovers> leftovers, Clock clock) {
        this.counts = counts;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    @Scheduled(
            identity = "removed-posts",
            every = "{inkwell.post.removal-interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweepAll() {
        for (Optional<ObjectId> due = claim(); due.isPresent(); due = claim()) {
            sweep(due.get());
        }
    }

    private Optional<ObjectId> claim() {
        Instant now = clock.instant();
        return counts.claimRemoved(now, now.plus(LEASE));
    }

    private void sweep(ObjectId post) {
        for (PostLeftovers ofFeature : leftovers) {
            while (ofFeature.removeSome(post)) {
                Thread.yield();
            }
        }
        counts.forget(post);
        LOG.infof("event=removed-post-swept post=%s", post);
    }
}
