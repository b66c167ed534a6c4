package dev.inkwell.blog.conduit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.conduit.*}. */
@ConfigMapping(prefix = "inkwell.conduit")
public interface ConduitConfig {

    /** Whether there is this API at all. */
    @WithDefault("false")
    boolean enabled();

    /** How long a sign-in by it lasts: its frontends know no refresh. */
    @WithDefault("1d")
    Duration tokenLife();
}
