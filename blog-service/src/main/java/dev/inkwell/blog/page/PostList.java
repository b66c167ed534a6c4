package dev.inkwell.blog.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of posts.
 *
 * @param first whether the newest are on it
 * @param older where it goes on
 */
public record PostList(
        List<ListedPost> posts, boolean first, @Nullable String older) {}
