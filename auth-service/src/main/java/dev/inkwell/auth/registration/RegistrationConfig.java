package dev.inkwell.auth.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.registration.*}. */
@ConfigMapping(prefix = "inkwell.registration")
interface RegistrationConfig {

    /** The role of who registers: author, or reader on closed sites. */
    @WithDefault("author")
    String defaultRole();
}
