package dev.inkwell.blog.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Preview links. */
@ConfigMapping(prefix = "inkwell.previews")
interface PreviewConfig {

    /** How long one lives that does not say. */
    @WithDefault("7d")
    Duration life();

    /** How long one may live. */
    @WithDefault("90d")
    Duration longestLife();

    /** How many a post may have at a time. */
    @WithDefault("20")
    int perPost();
}
