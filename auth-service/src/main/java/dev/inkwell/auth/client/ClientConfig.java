package dev.inkwell.auth.client;

import io.smallrye.config.ConfigMapping;

/** {@code inkwell.blog.client.*}: the service client of blog-service. */
@ConfigMapping(prefix = "inkwell.blog.client")
interface ClientConfig {

    /** The same in both services. It is a random value, not a password: {@code openssl rand -base64 32}. */
    String secret();
}
