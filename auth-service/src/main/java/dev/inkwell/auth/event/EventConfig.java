package dev.inkwell.auth.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.event.*}: the user-event feed. */
@ConfigMapping(prefix = "inkwell.event")
interface EventConfig {

    /** How long an event is kept that a newer one of its account supersedes, or that no token outlives. */
    @WithDefault("7d")
    Duration retention();

    /** How often what is older than that is removed. */
    @WithDefault("1h")
    Duration compactionInterval();

    /** How many requests may wait for the next event in one replica; more are refused with 503. */
    @WithDefault("1000")
    int maxWaiters();
}
