package dev.inkwell.blog.live;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Why this side ends a stream. */
enum StreamEnd {
    TOKEN_EXPIRED("token-expired"),
    TOKEN_STALE("token-stale"),
    NOT_FOUND("not-found"),
    /** To be taken up at another replica. */
    SHUTDOWN("");

    private final String code;

    StreamEnd(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isTold() {
        return !code.isEmpty();
    }

    /** Those whom a replica leaves do not all come to the next at once. */
    Duration retry(Duration usual) {
        return this == SHUTDOWN ? usual.plusMillis(ThreadLocalRandom.current().nextLong(usual.toMillis() + 1)) : usual;
    }
}
