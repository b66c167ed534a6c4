package dev.inkwell.auth.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.password-reset.*}. */
@ConfigMapping(prefix = "inkwell.password-reset")
interface PasswordResetConfig {

    /** How long the link in the mail works. */
    @WithDefault("1h")
    Duration life();
}
