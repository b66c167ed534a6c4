package dev.inkwell.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** {@code inkwell.session.*}: how long a session lives. */
@ConfigMapping(prefix = "inkwell.session")
public interface SessionConfig {

    /** A session ends when it is not refreshed for this long. */
    @WithDefault("14d")
    Duration idleLife();

    /** A session ends this long after sign-in, whatever is done. */
    @WithDefault("90d")
    Duration absoluteLife();

    /** How long after its use a refresh token gives the same successor again, for requests sent at the same time. */
    @WithDefault("10s")
    Duration refreshGrace();

    /** The most that one account has at once: the next ends the oldest. */
    @WithDefault("100")
    @Min(1)
    int perAccount();
}
