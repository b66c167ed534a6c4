package dev.inkwell.auth.registration;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code inkwell.admin.*}: the first admin, made once, while there is none. All three or none. */
@ConfigMapping(prefix = "inkwell.admin")
interface AdminConfig {

    Optional<String> username();

    Optional<String> email();

    Optional<String> password();
}
