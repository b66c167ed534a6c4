package dev.inkwell.auth.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.invitation.*}. */
@ConfigMapping(prefix = "inkwell.invitation")
interface InvitationConfig {

    /** How long an invitation can be accepted. */
    @WithDefault("7d")
    Duration life();
}
