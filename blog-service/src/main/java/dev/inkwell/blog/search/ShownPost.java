package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.post.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * A published post as it is found.
 *
 * @param text readable text, without markup
 * @param prefixes of the words of title and tags, for suggestions
 * @param traits what it can have in common with others ({@link Trait})
 */
public record ShownPost(
        Language language,
        Visibility visibility,
        List<String> authorIds,
        List<String> tags,
        Instant publishedAt,
        String title,
        String text,
        IndexedWords words,
        List<String> prefixes,
        List<String> traits) {}
