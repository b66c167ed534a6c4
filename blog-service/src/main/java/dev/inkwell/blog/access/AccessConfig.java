package dev.inkwell.blog.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.access.*}: how the end of rights is remembered. */
@ConfigMapping(prefix = "inkwell.access")
interface AccessConfig {

    /**
     * How much longer than an access token lives the end of rights is remembered: the difference of the services' clocks, and
     * the length of a transaction in auth-service.
     */
    @WithDefault("2m")
    Duration margin();
}
