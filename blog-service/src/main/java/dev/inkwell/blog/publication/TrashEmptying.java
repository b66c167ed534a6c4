package dev.inkwell.blog.publication;

import dev.inkwell.blog.post.PostRemoval;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes what has been in the trash for long enough, in batches; two replicas at once do no harm. */
@ApplicationScoped
class TrashEmptying {

    private static final Logger LOG = Logger.getLogger(TrashEmptying.class);
    private static final int BATCH = 100;

    private final PostRemoval removal;
    private final TrashConfig config;

    TrashEmptying(PostRemoval removal, TrashConfig config) {
        this.removal = removal;
        this.config = config;
    }

    @Scheduled(
            identity = "trash-emptying",
            every = "{inkwell.trash.interval:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeAll() {
        int all = 0;
        int removed;
        do {
            removed = removal.emptyTrash(config.keep(), BATCH);
            all += removed;
        } while (removed == BATCH);
        if (all > 0) {
            LOG.infof("event=trash-emptied posts=%d", all);
        }
    }
}
