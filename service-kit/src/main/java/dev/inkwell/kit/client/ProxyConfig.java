package dev.inkwell.kit.client;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** {@code inkwell.proxy.*}. */
@ConfigMapping(prefix = "inkwell.proxy")
interface ProxyConfig {

    /** The networks of the proxies that are believed where a request comes from, such as {@code 10.1.0.0/16}; none as delivered. */
    Optional<List<String>> trusted();
}
