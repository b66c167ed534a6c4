package dev.inkwell.blog.syndication;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.util.Arrays;
import java.util.function.BiFunction;

/** The formats of a feed, each by the ending of its address. */
enum FeedFormat {
    RSS("rss", "application/rss+xml;charset=UTF-8", RssFeed::write),
    ATOM("atom", "application/atom+xml;charset=UTF-8", AtomFeed::write),
    JSON("json", "application/feed+json;charset=UTF-8", JsonFeed::write);

    private final String ending;
    private final String mediaType;
    private final BiFunction<Feed, String, byte[]> writer;

    /** @param writer takes the feed and its own address */
    FeedFormat(String ending, String mediaType, BiFunction<Feed, String, byte[]> writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** @throws DomainException {@code not-found} (404), as an address that ends otherwise is none */
    static FeedFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
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
