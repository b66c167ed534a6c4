package dev.inkwell.blog.page;

import dev.inkwell.blog.syndication.Site;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes frames. */
@Singleton
class Frames {

    private final Site site;

    Frames(Site site) {
        this.site = site;
    }

    Frame ofHome(@Nullable String next) {
        return new Frame(site.title(), site.title(), site.description(), site.home(), next, feeds(site.title(), ""));
    }

    /** @param of where the API has the feed of it, such as {@code /tags/herons} */
    Frame of(String name, String description, String canonical, @Nullable String next, String of) {
        List<Frame.FeedLink> all = Stream.concat(
                        feeds(site.title() + ": " + name, of).stream(), feeds(site.title(), "").stream())
                .toList();
        return new Frame(site.title(), title(name), description, canonical, next, all);
    }

    Frame ofPost(String title, String description, String canonical, @Nullable String next) {
        return new Frame(site.title(), title(title), description, canonical, next, feeds(site.title(), ""));
    }

    Frame ofError(String title) {
        return new Frame(site.title(), title(title), title, null, null, List.of());
    }

    private String title(String name) {
        return name + " – " + site.title();
    }

    private List<Frame.FeedLink> feeds(String title, String of) {
        String feed = site.service("/api/v1" + of + "/feed.");
        return List.of(
                new Frame.FeedLink(title, "application/atom+xml", feed + "atom"),
                new Frame.FeedLink(title, "application/rss+xml", feed + "rss"),
                new Frame.FeedLink(title, "application/feed+json", feed + "json"));
    }
}
