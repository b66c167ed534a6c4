package dev.inkwell.auth.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.email.*}: how long the links in mails about addresses work. */
@ConfigMapping(prefix = "inkwell.email")
interface EmailConfig {

    @WithDefault("24h")
    Duration verificationLife();

    @WithDefault("24h")
    Duration changeLife();
}
