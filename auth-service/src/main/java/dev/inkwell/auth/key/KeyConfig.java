package dev.inkwell.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.key.*}: how long signing keys are used, and how replicas keep up with each other. */
@ConfigMapping(prefix = "inkwell.key")
interface KeyConfig {

    /** How long a key signs before the next one does. */
    @WithDefault("30d")
    Duration rotationInterval();

    /** How long whoever verifies may keep the published keys (max-age of the JWKS). */
    @WithDefault("5m")
    Duration cachePeriod();

    /** How old the list of keys in memory gets before it is read again, and how often a rotation is looked for. */
    @WithDefault("1m")
    Duration refreshInterval();

    /** How long a key that is published no more is still listed to admins. */
    @WithDefault("90d")
    Duration history();

    /** How long before it signs a key is published: what replicas and caches may take to know it. */
    default Duration publishedAhead() {
        return cachePeriod().plus(refreshInterval());
    }
}
