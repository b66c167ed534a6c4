package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Migrates at start-up, before the service listens; ready says so. */
@Readiness
@ApplicationScoped
class MigrationStarter implements HealthCheck {

    private static final int BEFORE_JOBS_RUN = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private final MongoClient client;
    private final Clock clock;
    private final String database;
    private volatile boolean done;

    MigrationStarter(
            MongoClient client, Clock clock, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.clock = clock;
        this.database = database;
    }

    void migrate(@Observes @Priority(BEFORE_JOBS_RUN) StartupEvent started) {
        new Migrations(client.getDatabase(database), clock).apply(MigrationFiles.all());
        done = true;
    }

    boolean isDone() {
        return done;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations").status(done).build();
    }
}
