package dev.inkwell.blog.view;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.view.*}: how readers are counted. */
@ConfigMapping(prefix = "inkwell.view")
interface ViewConfig {

    /** How long views are kept in memory at most before they are written: what a crash can lose. */
    @WithDefault("5s")
    Duration flushInterval();

    /** How many different views one replica keeps in memory; it refuses more. */
    @WithDefault("20000")
    int mostPending();

    /** How many views one address, or one account, may send to a replica in a {@link #rateWindow}. */
    @WithDefault("240")
    int rate();

    @WithDefault("1m")
    Duration rateWindow();
}
