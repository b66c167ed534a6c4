package dev.inkwell.blog.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post in a feed.
 *
 * @param id its address by id, which stays when its slug or the site's layout changes
 * @param page where people read it
 * @param html with complete addresses; none where the text is too long for a feed
 */
record FeedItem(
        String id,
        String page,
        String title,
        String summary,
        Optional<String> html,
        List<FeedAuthor> authors,
        List<String> tags,
        Optional<String> image,
        Optional<String> language,
        Instant publishedAt,
        Instant updatedAt) {

    /** @param page none where the account is deleted */
    record FeedAuthor(String name, Optional<String> page, Optional<String> avatar) {}
}
