package dev.inkwell.blog.migration;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Has jobs wait until the schema is there: the scheduler starts before the migrations. */
@Singleton
public class Unmigrated implements Scheduled.SkipPredicate {

    private final MigrationStarter migrations;

    Unmigrated(MigrationStarter migrations) {
        this.migrations = migrations;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !migrations.isDone();
    }
}
