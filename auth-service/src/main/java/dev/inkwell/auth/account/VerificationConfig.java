package dev.inkwell.auth.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.registration.*}: what an account needs before it may be used. */
@ConfigMapping(prefix = "inkwell.registration")
interface VerificationConfig {

    /** Whether an account may sign in before its e-mail address is verified. */
    @WithDefault("optional")
    Verification verification();

    default boolean isRequired() {
        return verification() == Verification.REQUIRED;
    }

    /** Of an e-mail address. */
    enum Verification {
        OPTIONAL,
        REQUIRED
    }
}
