package dev.inkwell.auth.throttle;

import java.util.List;

/** An attempt that was admitted and is counted as failed, unless it is taken back. */
public final class Attempt {

    private final List<byte[]> keys;

    Attempt(List<byte[]> keys) {
        this.keys = keys;
    }

    List<byte[]> keys() {
        return keys;
    }
}
