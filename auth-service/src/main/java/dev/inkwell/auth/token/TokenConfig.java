package dev.inkwell.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.token.*}: what access tokens say. */
@ConfigMapping(prefix = "inkwell.token")
interface TokenConfig {

    /** {@code iss}, and the public base address of this service. */
    String issuer();

    /** {@code aud}. */
    @WithDefault("inkwell")
    String audience();

    /** From issue to expiry. */
    @WithDefault("10m")
    Duration lifetime();
}
