package dev.inkwell.blog.count;

import java.util.Locale;

/** What is counted of a post. */
public enum PostCounter {
    VIEWS,
    LIKES,
    COMMENTS;

    String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
