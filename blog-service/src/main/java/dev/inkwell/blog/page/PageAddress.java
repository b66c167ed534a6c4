package dev.inkwell.blog.page;

import dev.inkwell.blog.syndication.Site;
import dev.inkwell.kit.page.PageRequest;

/** Where pages are at this service, whatever name it is reached by. */
final class PageAddress {

    private PageAddress() {}

    static String post(String slug) {
        return "/posts/" + slug;
    }

    static String tag(String name) {
        return "/tags/" + Site.encoded(name);
    }

    static String author(String username) {
        return "/authors/" + Site.encoded(username);
    }

    /** The page behind this one, of as many rows. */
    static String next(String cursor, int limit) {
        return (limit == PageRequest.DEFAULT_LIMIT ? "?" : "?limit=" + limit + "&") + "cursor=" + cursor;
    }
}
