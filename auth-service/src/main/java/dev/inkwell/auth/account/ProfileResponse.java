package dev.inkwell.auth.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an account.
 *
 * @param version grows with each change, so a copy knows which of two is newer
 */
record ProfileResponse(
        UUID id,
        String username,
        String displayName,
        @Nullable @Schema(nullable = true) String bio,
        @Nullable @Schema(nullable = true) String avatarUrl,
        AccountStatus status,
        long version) {

    static ProfileResponse from(Account account) {
        return new ProfileResponse(
                account.id(),
                account.username(),
                account.displayName(),
                account.bio(),
                account.avatarUrl(),
                account.status(),
                account.version());
    }
}
