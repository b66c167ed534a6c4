package dev.inkwell.blog.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** {@code inkwell.migration.*}. How often documents are looked after is {@code inkwell.migration.interval}. */
@ConfigMapping(prefix = "inkwell.migration")
interface MigrationConfig {

    /** Whether to say what would be done, and end. */
    @WithDefault("false")
    boolean dryRun();

    /** Documents that are looked at in one go. */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int batch();

    /** The part of its time for which a migration in the background works; else it leaves the database to requests. */
    @WithDefault("0.25")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double share();

    /** For how long replicas of the version before may go on beside those of this one. */
    @WithDefault("10m")
    Duration settle();

    @WithDefault("5s")
    String interval();
}
