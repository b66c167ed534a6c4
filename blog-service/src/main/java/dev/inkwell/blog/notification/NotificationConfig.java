package dev.inkwell.blog.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.notification.*}. */
@ConfigMapping(prefix = "inkwell.notification")
interface NotificationConfig {

    /** How long a notification is kept. */
    @WithDefault("90d")
    Duration keep();
}
