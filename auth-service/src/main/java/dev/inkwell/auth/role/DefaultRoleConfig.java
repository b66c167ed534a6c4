package dev.inkwell.auth.role;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.registration.*}: which role new accounts rely on. */
@ConfigMapping(prefix = "inkwell.registration")
interface DefaultRoleConfig {

    @WithDefault("author")
    String defaultRole();
}
