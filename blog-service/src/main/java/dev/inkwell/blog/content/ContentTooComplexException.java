package dev.inkwell.blog.content;

/** A source, or the HTML that it expands to, is past what is stored; its message may be shown to the author. */
public final class ContentTooComplexException extends RuntimeException {
    ContentTooComplexException(String message) {
        super(message);
    }
}
