package dev.inkwell.auth.client;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code inkwell.blog.client.*}: the service client of blog-service. */
@ConfigMapping(prefix = "inkwell.blog.client")
interface ClientConfig {

    /** The same in both services. It is a random value, not a password: {@code openssl rand -base64 32}. */
    String secret();

    /** One that is still good, while the other is on its way to all replicas of blog-service. */
    Optional<String> previousSecret();
}
