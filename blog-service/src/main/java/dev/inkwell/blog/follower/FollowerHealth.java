package dev.inkwell.blog.follower;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once all that was told before the start is known, and from then on whatever auth-service does: this service has its
 * copies of the authors.
 */
@Readiness
@ApplicationScoped
class FollowerHealth implements HealthCheck {

    private final FollowerState state;

    FollowerHealth(FollowerState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("auth-service")
                .status(state.isCaughtUp())
                .withData("state", state.authService())
                .withData("eventsCaughtUp", state.isCaughtUp())
                .withData("eventLagSeconds", state.lag().toSeconds());
        state.lastEvent().ifPresent(at -> response.withData("lastEventAt", at.toString()));
        return response.build();
    }
}
