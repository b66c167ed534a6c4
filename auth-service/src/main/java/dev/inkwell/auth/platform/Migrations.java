package dev.inkwell.auth.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Replicas wait for the one that migrates for as long as it takes; Flyway's own 50 seconds would let them die and start again. */
@Singleton
class Migrations implements FlywayConfigurationCustomizer {

    private static final int WITHOUT_END = -1;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(WITHOUT_END);
    }
}
