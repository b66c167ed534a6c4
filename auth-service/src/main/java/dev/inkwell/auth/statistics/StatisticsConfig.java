package dev.inkwell.auth.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.statistics.*}. */
@ConfigMapping(prefix = "inkwell.statistics")
interface StatisticsConfig {

    /** How long it is known who was active on a day, after which the counts are left. */
    @WithDefault("35d")
    Duration activityRetention();

    /** How long the counts are kept; those of sign-ups, a number a day, stay. */
    @WithDefault("1500d")
    Duration retention();
}
