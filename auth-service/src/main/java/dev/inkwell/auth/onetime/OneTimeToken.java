package dev.inkwell.auth.onetime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time token stands for.
 *
 * @param accountId whose it is; null where there is no account yet
 * @param data what it was made for, such as the new e-mail address; empty where the purpose says it all
 */
public record OneTimeToken(UUID id, @Nullable UUID accountId, String data) {

    /** What it was made for may be an e-mail address: it stays out of logs. */
    @Override
    public String toString() {
        return "OneTimeToken[" + id + "]";
    }
}
