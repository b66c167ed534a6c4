package dev.inkwell.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.key.*}: how signing keys are kept. */
@ConfigMapping(prefix = "inkwell.key")
interface KeyConfig {

    /** How old the list of keys in memory gets before it is read again. */
    @WithDefault("1m")
    Duration refreshInterval();
}
