package dev.inkwell.blog.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a feed tells, in whatever format.
 *
 * @param page where people read the same
 * @param path of the feed at this service, as far as its format
 */
record Feed(
        String title, String description, String page, String path, Optional<String> language, List<FeedItem> items) {

    /** Of the last change to what is in it, so that it is the same for as long as the feed is. */
    Instant updatedAt() {
        return items.stream()
                .map(FeedItem::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
