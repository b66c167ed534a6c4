package dev.inkwell.blog.content;

/**
 * A rendered source.
 *
 * @param html sanitised HTML, a fragment of flow content, safe to insert into a page as it is
 * @param text all readable text without markup, blocks parted by line feeds; not escaped: it may hold {@code <}
 * @param excerpt the first sentences of running text, at most {@value Excerpt#MAX_LENGTH} characters with its ellipsis, on one line, not escaped; empty
 *     where there is only code, headings or images
 * @param wordCount words, where each Chinese, Japanese or Korean character counts as one
 * @param readingMinutes whole minutes, at least 1
 */
public record RenderedContent(String html, String text, String excerpt, int wordCount, int readingMinutes) {}
