package dev.inkwell.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.mail-limit.*}: how much of one kind of mail, such as resets, one address gets for the asking. */
@ConfigMapping(prefix = "inkwell.mail-limit")
interface MailLimitConfig {

    /** The least time between two. */
    @WithDefault("1m")
    Duration interval();

    /** The most in a day. */
    @WithDefault("5")
    int perDay();
}
