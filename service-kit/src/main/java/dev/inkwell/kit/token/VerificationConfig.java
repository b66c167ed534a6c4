package dev.inkwell.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.token.*}: whose tokens are taken, and for whom. */
@ConfigMapping(prefix = "inkwell.token")
interface VerificationConfig {

    /** {@code iss}: the public address of auth-service. */
    String issuer();

    /** {@code aud}. */
    @WithDefault("inkwell")
    String audience();
}
