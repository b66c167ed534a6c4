package dev.inkwell.auth.device;

import java.util.UUID;

/**
 * A device that has signed in before.
 *
 * @param token as it presented it
 */
public record KnownDevice(UUID id, UUID accountId, String token) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "KnownDevice[" + id + "]";
    }
}
