package dev.inkwell.blog.syndication;

import java.util.function.BiFunction;

/** The formats of a feed, each by the ending of its address. */
enum FeedFormat {
    RSS("rss", "application/rss+xml;charset=UTF-8", RssFeed::write),
    ATOM("atom", "application/atom+xml;charset=UTF-8", AtomFeed::write),
    JSON("json", "application/feed+json;charset=UTF-8", JsonFeed::write);

    /** What may stand in an address. */
    static final String PARAMETER = "{format: rss|atom|json}";

    private final String ending;
    private final String mediaType;
    private final BiFunction<Feed, String, byte[]> writer;

    /** @param writer takes the feed and its own address */
    FeedFormat(String ending, String mediaType, BiFunction<Feed, String, byte[]> writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    static FeedFormat of(String ending) {
        return valueOf(ending.toUpperCase(java.util.Locale.ROOT));
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(Feed feed, String address) {
        return writer.apply(feed, address);
    }
}
