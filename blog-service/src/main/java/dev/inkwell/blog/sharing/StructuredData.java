package dev.inkwell.blog.sharing;

import dev.inkwell.blog.syndication.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A post in the words of schema.org (BlogPosting), as JSON-LD. */
final class StructuredData {

    private static final String TYPE = "@type";

    private StructuredData() {}

    static Map<String, Object> of(SharedPost post, Site site) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put(TYPE, "BlogPosting");
        data.put("@id", post.canonical());
        data.put("headline", post.title());
        data.put("description", post.description());
        data.put("url", post.page());
        data.put("mainEntityOfPage", post.canonical());
        data.put("datePublished", post.publishedAt().toString());
        data.put("dateModified", post.updatedAt().toString());
        data.put("author", post.authors().stream().map(StructuredData::person).toList());
        data.put("publisher", organization(site));
        data.put("wordCount", post.wordCount());
        data.put("keywords", post.tags());
        post.image().ifPresent(image -> data.put("image", List.of(image)));
        post.language().ifPresent(language -> data.put("inLanguage", language));
        return data;
    }

    private static Map<String, Object> person(SharedPost.SharedAuthor author) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put(TYPE, "Person");
        person.put("name", author.name());
        author.page().ifPresent(page -> person.put("url", page));
        author.picture().ifPresent(picture -> person.put("image", picture));
        return person;
    }

    private static Map<String, Object> organization(Site site) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put(TYPE, "Organization");
        organization.put("name", site.title());
        organization.put("url", site.home());
        return organization;
    }
}
