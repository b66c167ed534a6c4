package dev.inkwell.auth.personaltoken;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.personal-token.*}. */
@ConfigMapping(prefix = "inkwell.personal-token")
interface PersonalTokenConfig {

    /** The life of who asks for none. */
    @WithDefault("90d")
    Duration defaultLife();

    /** No token lives for longer. */
    @WithDefault("365d")
    Duration longestLife();

    /** How many an account may have. */
    @WithDefault("50")
    int mostPerAccount();
}
