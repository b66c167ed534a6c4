package dev.inkwell.auth.device;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.device.*}: which devices are remembered. */
@ConfigMapping(prefix = "inkwell.device")
interface DeviceConfig {

    /** A device is forgotten when nobody signs in from it for this long. */
    @WithDefault("180d")
    Duration life();

    /** The most of one account. */
    @WithDefault("20")
    int perAccount();
}
