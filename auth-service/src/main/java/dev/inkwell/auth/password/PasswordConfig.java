package dev.inkwell.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** {@code inkwell.password.*}: what is taken as a password and how much work its hash costs. */
@ConfigMapping(prefix = "inkwell.password")
public interface PasswordConfig {

    /** The fewest characters (Unicode code points) of a new password. */
    @WithDefault("10")
    @Min(8)
    int minimumLength();

    /** The most characters of a password. */
    @WithDefault("256")
    @Min(128)
    @Max(1024)
    int maximumLength();

    /**
     * Whether services that register people for a protocol of theirs may take any password of eight characters: for development
     * alone.
     */
    @WithDefault("false")
    boolean lenientForServices();

    Argon2 argon2();

    Queue queue();

    /** Cost of argon2id; the defaults are the OWASP Password Storage Cheat Sheet's. */
    interface Argon2 {
        @WithDefault("19456")
        int memoryKibibytes();

        @WithDefault("2")
        int iterations();

        @WithDefault("1")
        int parallelism();
    }

    /** The queue in front of the hashing. */
    interface Queue {
        /** Requests that may wait; the next is refused with 503. */
        @WithDefault("256")
        int capacity();

        /** The longest a request waits for its hash before it is refused with 503. */
        @WithDefault("10s")
        Duration patience();
    }
}
