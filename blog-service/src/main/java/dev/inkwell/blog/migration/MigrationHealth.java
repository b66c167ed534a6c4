package dev.inkwell.blog.migration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is there; how far the documents are does not count, as this build reads both their shapes. */
@Readiness
@ApplicationScoped
class MigrationHealth implements HealthCheck {

    private final MigrationStarter starter;
    private final DocumentStates states;

    MigrationHealth(MigrationStarter starter, DocumentStates states) {
        this.starter = starter;
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("migrations").status(starter.isDone());
        states.unfinished().forEach(progress -> response.withData(progress.name(), progress.toString()));
        return response.build();
    }
}
