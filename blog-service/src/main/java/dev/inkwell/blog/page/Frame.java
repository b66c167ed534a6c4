package dev.inkwell.blog.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's own.
 *
 * @param title of the window
 * @param canonical where the page is on the site; null for one that should not be found
 * @param next the page after this one
 */
public record Frame(
        String site,
        String title,
        String description,
        @Nullable String canonical,
        @Nullable String next,
        List<FeedLink> feeds) {

    public record FeedLink(String title, String type, String address) {}
}
