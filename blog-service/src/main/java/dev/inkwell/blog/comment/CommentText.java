package dev.inkwell.blog.comment;

/**
 * What a comment says.
 *
 * @param body Markdown, as written
 * @param html sanitised
 */
public record CommentText(String body, String html) {

    static final CommentText NONE = new CommentText("", "");

    long links() {
        return html.split("<a href=", -1).length - 1L;
    }
}
