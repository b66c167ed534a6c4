package dev.inkwell.auth.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@link KeyRing} reads of a {@link SigningKey} that is published. */
record StoredKey(
        String kid,
        byte[] publicKey,
        byte[] privateKey,
        Instant signsFrom,
        @Nullable Instant retiredAt,
        @Nullable Instant expiresAt) {}
