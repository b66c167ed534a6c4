package dev.inkwell.blog.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.key.*}: how the keys of access tokens are had from auth-service. */
@ConfigMapping(prefix = "inkwell.key")
interface KeySourceConfig {

    /** How old the keys in memory get before they are asked for again; less than auth-service's cache period. */
    @WithDefault("1m")
    Duration refreshInterval();

    /** The least time between two questions, whatever tokens are sent. */
    @WithDefault("5s")
    Duration shortestInterval();

    /** How long a question may take. */
    @WithDefault("2s")
    Duration timeout();
}
