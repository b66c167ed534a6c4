package dev.inkwell.blog.recount;

import dev.inkwell.blog.migration.Unmigrated;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks once a day, by one replica, whether a counter is wrong: the log says so, and nothing is changed. */
@ApplicationScoped
class DailyRecount {

    private static final Duration INTERVAL = Duration.ofHours(24);

    private final Recount recount;
    private final RecountRepository repository;
    private final Clock clock;

    DailyRecount(Recount recount, RecountRepository repository, Clock clock) {
        this.recount = recount;
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(
            identity = "recount",
            every = "1h",
            delayed = "{inkwell.recount.delay:15m}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Instant now = clock.instant();
        if (repository.claim(now, now.plus(INTERVAL))) {
            recount.run(false);
        }
    }
}
