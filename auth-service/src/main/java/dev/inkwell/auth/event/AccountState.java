package dev.inkwell.auth.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that others may know of an account, as of a change; never its e-mail address.
 *
 * @param status {@code active}, {@code suspended} or {@code deleted}
 * @param accessVersion access tokens with a lower one are stale
 * @param version grows with each change, so a copy knows which of two states is newer
 */
public record AccountState(
        UUID id,
        String username,
        String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        String status,
        long accessVersion,
        long version) {}
