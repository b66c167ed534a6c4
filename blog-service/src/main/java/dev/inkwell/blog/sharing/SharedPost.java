package dev.inkwell.blog.sharing;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.post.FeatureImage;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.syndication.CompleteAddresses;
import dev.inkwell.blog.syndication.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public post as others are told of it: with complete addresses, and its own title and description for them where it has any.
 *
 * @param page where people read it
 * @param canonical where it stands first: its page, unless its author says another
 * @param language of BCP 47
 */
record SharedPost(
        String title,
        String description,
        String page,
        String canonical,
        Optional<String> image,
        Optional<String> imageText,
        Optional<String> language,
        List<SharedAuthor> authors,
        List<String> tags,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount) {

    /** @param page none where the account is deleted */
    record SharedAuthor(String name, Optional<String> page, Optional<String> picture) {}

    static SharedPost of(Post post, Map<String, Author> known, Site site) {
        String page = site.post(post.slug());
        CompleteAddresses addresses = new CompleteAddresses(site.root(), page);
        Optional<FeatureImage> image = Optional.ofNullable(post.details().featureImage());
        return new SharedPost(
                given(post.details().metaTitle()).orElse(post.title()),
                given(post.details().metaDescription()).orElse(post.content().excerpt()),
                page,
                given(post.details().canonicalUrl()).orElse(page),
                image.map(FeatureImage::url).map(addresses::of),
                image.map(FeatureImage::alt),
                given(post.details().language()).or(site::language),
                post.authorIds().stream()
                        .map(known::get)
                        .map(author -> author(author, site))
                        .toList(),
                post.tags(),
                Objects.requireNonNull(post.publishedAt()),
                post.updatedAt(),
                post.content().wordCount());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    private static SharedAuthor author(Author author, Site site) {
        Optional<String> page =
                author.deletedAt() == null ? Optional.of(site.author(author.username())) : Optional.empty();
        return new SharedAuthor(author.displayName(), page, Optional.ofNullable(author.avatarUrl()));
    }
}
