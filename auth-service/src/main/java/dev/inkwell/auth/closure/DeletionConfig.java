package dev.inkwell.auth.closure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.account.*}: how accounts go. */
@ConfigMapping(prefix = "inkwell.account")
interface DeletionConfig {

    /** How long people can take back the deletion of their own account. */
    @WithDefault("7d")
    Duration deletionGrace();

    /** How often it is looked for deletions that are due. */
    @WithDefault("1m")
    Duration deletionInterval();
}
