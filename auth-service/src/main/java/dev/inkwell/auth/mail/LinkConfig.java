package dev.inkwell.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** {@code inkwell.link.*}: where the links in mails lead. */
@ConfigMapping(prefix = "inkwell.link")
interface LinkConfig {

    /** The address of the pages that take the tokens: a frontend's, or this service's own, which has plain ones. */
    @WithName("base-url")
    @WithDefault("${inkwell.token.issuer}")
    String baseUrl();
}
