package dev.inkwell.blog.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a post by itself.
 *
 * @param publishAt when it goes live; null where it is not scheduled
 * @param unpublishAt when it is a draft again; null where it stays
 */
public record Schedule(
        @Nullable Instant publishAt, @Nullable Instant unpublishAt) {

    static @Nullable Schedule until(@Nullable Instant unpublishAt) {
        return unpublishAt == null ? null : new Schedule(null, unpublishAt);
    }
}
