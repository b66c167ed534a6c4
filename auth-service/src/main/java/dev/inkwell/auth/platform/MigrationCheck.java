package dev.inkwell.auth.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Not ready before the schema is what this version needs. Once it is, it stays so, and is not asked for again. */
@Readiness
@ApplicationScoped
class MigrationCheck implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean done;

    MigrationCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (!done) {
            done = flyway.info().pending().length == 0;
        }
        return HealthCheckResponse.named("Database migrations").status(done).build();
    }
}
