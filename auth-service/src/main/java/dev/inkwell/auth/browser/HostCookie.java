package dev.inkwell.auth.browser;

import java.time.Duration;

/**
 * A cookie for one host, over TLS (or on localhost), with requests of its own site alone, and out of reach of scripts (RFC
 * 6265bis, sections 4.1.3.2 and 5.6.7).
 */
public final class HostCookie {

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private HostCookie() {}

    /** The value of a Set-Cookie header. */
    public static String of(String name, String value, Duration life) {
        return name + "=" + value + "; Max-Age=" + life.toSeconds() + ATTRIBUTES;
    }

    /** Takes the cookie away. */
    public static String gone(String name) {
        return of(name, "", Duration.ZERO);
    }
}
