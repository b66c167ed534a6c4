package dev.inkwell.blog.syndication;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.FeatureImage;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.publicpost.PublicPosts;
import dev.inkwell.blog.tag.Tag;
import dev.inkwell.blog.tag.TagService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The newest public posts of the site, of a tag, of an author. */
@ApplicationScoped
class Feeds {

    /** Bytes of HTML: what is longer is in a feed as its excerpt, so that no feed is of more than some megabytes. */
    private static final int LONGEST_TEXT = 200_000;

    private final PublicPosts posts;
    private final AuthorService authors;
    private final TagService tags;
    private final Site site;
    private final SiteConfig config;

    Feeds(PublicPosts posts, AuthorService authors, TagService tags, Site site, SiteConfig config) {
        this.posts = posts;
        this.authors = authors;
        this.tags = tags;
        this.site = site;
        this.config = config;
    }

    Feed ofSite() {
        return feed(site.title(), site.description(), site.home(), "/feed", items(Optional.empty(), Optional.empty()));
    }

    Feed ofTag(String name) {
        Tag tag = tags.required(name);
        String path = "/tags/" + Site.encoded(tag.name()) + "/feed";
        String title = site.title() + ": " + tag.name();
        return feed(title, title, site.tag(tag.name()), path, items(Optional.empty(), Optional.of(tag.name())));
    }

    Feed ofAuthor(String username) {
        Author author = authors.required(username);
        String path = "/authors/" + Site.encoded(author.username()) + "/feed";
        String title = site.title() + ": " + author.displayName();
        String description = Optional.ofNullable(author.bio()).orElse(title);
        return feed(
                title,
                description,
                site.author(author.username()),
                path,
                items(Optional.of(author.id()), Optional.empty()));
    }

    private Feed feed(String title, String description, String page, String path, List<FeedItem> items) {
        return new Feed(title, description, page, "/api/v1" + path, site.language(), items);
    }

    private List<FeedItem> items(Optional<String> authorId, Optional<String> tag) {
        List<Post> newest = posts.newest(authorId, tag, config.feedItems(), LONGEST_TEXT);
        Map<String, Author> known = authors.byIds(
                newest.stream().flatMap(post -> post.authorIds().stream()).toList());
        return newest.stream().map(post -> item(post, known)).toList();
    }

    private FeedItem item(Post post, Map<String, Author> known) {
        String page = site.post(post.slug());
        CompleteAddresses addresses = new CompleteAddresses(site.root(), page);
        return new FeedItem(
                site.service("/api/v1/posts/" + post.id().toHexString()),
                page,
                post.title(),
                post.content().excerpt(),
                Optional.ofNullable(post.content().html()).map(addresses::in),
                post.authorIds().stream().map(known::get).map(this::author).toList(),
                post.tags(),
                Optional.ofNullable(post.details().featureImage())
                        .map(FeatureImage::url)
                        .map(addresses::of),
                Optional.ofNullable(post.details().language()).or(site::language),
                Objects.requireNonNull(post.publishedAt()),
                post.updatedAt());
    }

    private FeedItem.FeedAuthor author(Author author) {
        Optional<String> page =
                author.deletedAt() == null ? Optional.of(site.author(author.username())) : Optional.empty();
        return new FeedItem.FeedAuthor(author.displayName(), page, Optional.ofNullable(author.avatarUrl()));
    }
}
