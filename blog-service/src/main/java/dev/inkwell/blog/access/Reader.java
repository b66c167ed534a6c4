package dev.inkwell.blog.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on reading after the request is answered, as of its token.
 *
 * @param accountId nothing for a stranger or a service
 * @param held what may end before the token; null for a stranger
 * @param until when the token expires
 */
public record Reader(
        Optional<String> accountId,
        Set<String> permissions,
        @Nullable HeldRights held,
        Instant until) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
