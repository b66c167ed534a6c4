package dev.inkwell.blog.postquery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Filters of lists. */
@ConfigMapping(prefix = "inkwell.filter")
interface FilterConfig {

    /** For how long the database looks for a page of a filtered list. */
    @WithDefault("1s")
    Duration timeLimit();
}
