package dev.inkwell.auth.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** {@code inkwell.registration.*}. */
@ConfigMapping(prefix = "inkwell.registration")
interface RegistrationConfig {

    /** Whether anybody may register. Who is invited may in any case. */
    @WithDefault("true")
    boolean open();

    /** The role of who registers: author, or reader on closed sites. */
    @WithDefault("author")
    String defaultRole();

    /** Usernames that nobody chooses, in any case: those that people take for the site's own. */
    @WithDefault("admin,administrator,root,system,support,security,moderator,inkwell")
    Set<String> reservedUsernames();
}
