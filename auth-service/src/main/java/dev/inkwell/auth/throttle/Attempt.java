package dev.inkwell.auth.throttle;

import java.util.List;

/** An attempt that was admitted and is counted as failed, unless it is taken back. */
public final class Attempt {

    private final List<byte[]> keys;
    private final boolean leadsToWait;

    Attempt(List<byte[]> keys, boolean leadsToWait) {
        this.keys = keys;
        this.leadsToWait = leadsToWait;
    }

    /** Whether the next one has to wait, if this one fails. */
    public boolean leadsToWait() {
        return leadsToWait;
    }

    List<byte[]> keys() {
        return keys;
    }
}
