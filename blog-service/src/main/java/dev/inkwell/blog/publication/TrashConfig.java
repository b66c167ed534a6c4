package dev.inkwell.blog.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The trash. */
@ConfigMapping(prefix = "inkwell.trash")
interface TrashConfig {

    /** How long a post stays in it before it is removed for good. */
    @WithDefault("30d")
    Duration keep();
}
