package dev.inkwell.blog.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.search.*}. */
@ConfigMapping(prefix = "inkwell.search")
interface SearchConfig {

    /** How long the database may look; what takes longer is refused. */
    @WithDefault("5s")
    Duration timeLimit();

    /** How often a replica looks whether entries are to be made; the walk itself is done once a day. */
    @WithDefault("10s")
    Duration walkInterval();
}
