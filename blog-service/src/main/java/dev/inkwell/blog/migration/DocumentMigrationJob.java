package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Migrates documents in the background, by one replica at a time; where that one stops, another goes on. */
@ApplicationScoped
class DocumentMigrationJob {

    private final DocumentMigrations migrations;
    private final MongoClient client;
    private final String database;
    private final Clock clock;
    private volatile boolean stopping;

    DocumentMigrationJob(
            DocumentMigrations migrations,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        this.migrations = migrations;
        this.client = client;
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(
            identity = "document-migrations",
            every = "{inkwell.migration.interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        List<DocumentProgress> all = migrations.progress();
        Instant now = clock.instant();
        if (all.stream().anyMatch(progress -> progress.isDue(now))) {
            MigrationLock.ifFree(client.getDatabase(database).getCollection("locks"), "document-migrations", clock)
                    .ifPresent(this::run);
        }
    }

    private void run(MigrationLock lock) {
        try (lock) {
            migrations.work(() -> {
                lock.renew();
                return !stopping;
            });
        }
    }
}
