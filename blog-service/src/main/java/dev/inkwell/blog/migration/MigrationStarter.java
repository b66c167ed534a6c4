package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Migrates the schema at start-up, before the service listens; documents follow in the background. */
@ApplicationScoped
class MigrationStarter {

    private static final int BEFORE_JOBS_RUN = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private final MongoDatabase database;
    private final DocumentMigrations documents;
    private final MigrationConfig config;
    private final Clock clock;
    private volatile boolean done;

    MigrationStarter(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            DocumentMigrations documents,
            MigrationConfig config,
            Clock clock) {
        this.database = client.getDatabase(database);
        this.documents = documents;
        this.config = config;
        this.clock = clock;
    }

    void migrate(@Observes @Priority(BEFORE_JOBS_RUN) StartupEvent started) {
        Migrations migrations = new Migrations(database, documents, clock);
        if (config.dryRun()) {
            new MigrationPlan(database, migrations, documents).lines().forEach(System.out::println);
            // The exception stops the start where it is; alone it would leave the process waiting for a signal.
            Quarkus.asyncExit(0);
            throw new PreventFurtherStepsException("Nothing was changed.", 0);
        }
        migrations.apply(MigrationFiles.all());
        documents.progress();
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
