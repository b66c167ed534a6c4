package dev.inkwell.auth.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.audit.*}. */
@ConfigMapping(prefix = "inkwell.audit")
interface AuditConfig {

    /** How long an entry is kept at least; it goes with its month. */
    @WithDefault("400d")
    Duration retention();
}
