package dev.inkwell.auth.key;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signing key in memory, as it was when it was read. */
public record UsableKey(
        String kid,
        PublicKey publicKey,
        PrivateKey privateKey,
        Instant signsFrom,
        @Nullable Instant retiredAt,
        @Nullable Instant expiresAt) {

    boolean signsAt(Instant time) {
        return !signsFrom.isAfter(time) && (retiredAt == null || retiredAt.isAfter(time));
    }

    boolean isPublishedAt(Instant time) {
        return expiresAt == null || expiresAt.isAfter(time);
    }
}
