package dev.inkwell.blog.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** OpenGraph (ogp.me, type article) and Twitter's cards. */
final class MetaTags {

    private final List<MetaTag> tags = new ArrayList<>();

    private MetaTags() {}

    static List<MetaTag> openGraph(SharedPost post, String siteName) {
        MetaTags all = new MetaTags()
                .add("og:type", "article")
                .add("og:site_name", siteName)
                .add("og:title", post.title())
                .add("og:description", post.description())
                .add("og:url", post.canonical())
                .add("og:locale", post.language().flatMap(MetaTags::locale))
                .add("og:image", post.image())
                .add("og:image:alt", post.imageText())
                .add("article:published_time", post.publishedAt().toString())
                .add("article:modified_time", post.updatedAt().toString());
        post.authors().forEach(author -> all.add("article:author", author.page()));
        post.tags().forEach(tag -> all.add("article:tag", tag));
        return all.tags;
    }

    static List<MetaTag> twitter(SharedPost post) {
        return new MetaTags()
                .add("twitter:card", post.image().isPresent() ? "summary_large_image" : "summary")
                .add("twitter:title", post.title())
                .add("twitter:description", post.description())
                .add("twitter:image", post.image())
                .add("twitter:image:alt", post.imageText())
                .tags;
    }

    /** OpenGraph has no language without a country. */
    private static Optional<String> locale(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getCountry().length() == 2
                ? Optional.of(locale.getLanguage() + "_" + locale.getCountry())
                : Optional.empty();
    }

    private MetaTags add(String name, Optional<String> content) {
        content.ifPresent(text -> add(name, text));
        return this;
    }

    private MetaTags add(String name, String content) {
        if (!content.isBlank()) {
            tags.add(new MetaTag(name, content));
        }
        return this;
    }
}
