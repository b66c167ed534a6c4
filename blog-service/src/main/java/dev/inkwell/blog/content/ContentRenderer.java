package dev.inkwell.blog.content;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Renders a source to sanitised HTML and to what is derived from it. The same source always gives the same result; docs/content.md lists what is allowed.
 */
@ApplicationScoped
public class ContentRenderer {
    /** The longest source, in UTF-16 units. */
    public static final int MAX_SOURCE_LENGTH = 1 << 20;

    /** The longest HTML, in UTF-16 units; with source and text it stays under the 16 MiB of a MongoDB document. */
    public static final int MAX_HTML_LENGTH = 4 << 20;

    private final MarkdownToHtml markdown = new MarkdownToHtml();
    private final HtmlCleaner cleaner = new HtmlCleaner(AllowList.ofPosts());
    private final CommentMarkdown commentMarkdown = new CommentMarkdown();
    private final HtmlCleaner commentCleaner = new HtmlCleaner(AllowList.ofComments());

    /**
     * Hostile input is rendered in linear time: nesting deeper than 100 levels becomes text.
     *
     * @throws ContentTooComplexException where source or HTML is longer than the limits above
     */
    public RenderedContent render(ContentFormat format, String source) {
        if (source.length() > MAX_SOURCE_LENGTH) {
            throw new ContentTooComplexException(
                    "The source has more than %,d characters".formatted(MAX_SOURCE_LENGTH));
        }
        String unsafeHtml =
                switch (format) {
                    case MARKDOWN -> markdown.render(source);
                    case HTML -> source;
                };
        HtmlCleaner.Cleaned cleaned = cleaner.clean(unsafeHtml);
        String text = cleaned.text().text();
        WordCount words = WordCount.of(text);
        return new RenderedContent(
                cleaned.html(), text, Excerpt.of(cleaned.text().prose()), words.words(), words.readingMinutes());
    }

    /** The readable text of what was rendered before, as {@link RenderedContent#text} tells it. */
    public String textOf(String html) {
        return cleaner.clean(html).text().text();
    }

    /**
     * Renders a comment, which has a part of Markdown only (docs/content.md), to sanitised HTML.
     *
     * @throws ContentTooComplexException as {@link #render}
     */
    public String renderComment(String markdown) {
        return commentCleaner.clean(commentMarkdown.render(markdown)).html();
    }
}
