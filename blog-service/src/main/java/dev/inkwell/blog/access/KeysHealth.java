package dev.inkwell.blog.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once tokens can be verified; keys that are known stay good whatever auth-service does. */
@Readiness
@ApplicationScoped
class KeysHealth implements HealthCheck {

    private final PublishedKeys keys;

    KeysHealth(PublishedKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing-keys").status(keys.areKnown()).build();
    }
}
