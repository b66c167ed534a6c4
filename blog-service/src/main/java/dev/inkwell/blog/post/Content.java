package dev.inkwell.blog.post;

import dev.inkwell.blog.content.ContentFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a post says, and what is derived from it at write.
 *
 * @param body the source, as written; null where a list leaves it out
 * @param html sanitised; null where a list leaves it out
 * @param ownExcerpt whether the author wrote the excerpt
 */
public record Content(
        ContentFormat format,
        @Nullable String body,
        @Nullable String html,
        String excerpt,
        boolean ownExcerpt,
        int wordCount,
        int readingMinutes) {}
