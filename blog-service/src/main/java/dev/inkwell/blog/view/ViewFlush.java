package dev.inkwell.blog.view;

import com.mongodb.MongoException;
import dev.inkwell.blog.migration.Unmigrated;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Writes pending views, batch by batch. What a batch that fails has, waits for the next time: to write a view again changes nothing. */
@ApplicationScoped
class ViewFlush {

    private static final Logger LOG = Logger.getLogger(ViewFlush.class);

    /** Few, as all that count for the same post or site meet in a transaction. */
    private static final int BATCH = 100;

    private final PendingViews pending;
    private final ViewCounting counting;
    private final DailySalts salts;
    private final ReentrantLock flushing = new ReentrantLock();

    ViewFlush(PendingViews pending, ViewCounting counting, DailySalts salts) {
        this.pending = pending;
        this.counting = counting;
        this.salts = salts;
    }

    @Scheduled(
            identity = "views",
            every = "{inkwell.view.flush-interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void flush() {
        salts.forgetPast();
        flushing.lock();
        try {
            List<Visit> batch = pending.first(BATCH);
            while (!batch.isEmpty()) {
                counting.count(batch);
                pending.done(batch);
                batch = pending.first(BATCH);
            }
        } catch (MongoException | DomainException e) {
            LOG.warnf("event=views-wait cause=%s", e.getClass().getSimpleName());
        } finally {
            flushing.unlock();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        flush();
    }
}
