package dev.inkwell.blog.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the comments under a post, the oldest first.
 *
 * @param first whether the oldest are on it
 * @param later where it goes on
 */
public record CommentList(
        List<ShownComment> comments,
        boolean first,
        @Nullable String later) {}
