package dev.inkwell.blog.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Gathers the readable text of a document, and apart from it the running prose that an excerpt is cut from. */
final class TextCollector implements HtmlStreamEventReceiver {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "rp", "rt",
            "ruby");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col");
    private static final Set<String> NOT_PROSE =
            Set.of("pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "figcaption", "section", "summary");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder prose = new StringBuilder();
    private final Deque<Boolean> aside = new ArrayDeque<>();
    private int asides;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        breakAround(element);
        boolean footnoteMark = attributes.contains("footnote-ref") || attributes.contains("footnote-backref");
        if (!VOID.contains(element)) {
            boolean begins = footnoteMark || NOT_PROSE.contains(element);
            aside.push(begins);
            asides += begins ? 1 : 0;
        }
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element) && !aside.isEmpty()) {
            asides -= aside.pop() ? 1 : 0;
        }
        breakAround(element);
    }

    @Override
    public void text(String piece) {
        text.append(piece);
        if (asides == 0 && prose.length() < Excerpt.ENOUGH) {
            prose.append(piece);
        }
    }

    private void breakAround(String element) {
        if (!INLINE.contains(element)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            prose.append(prose.length() < Excerpt.ENOUGH ? "\n" : "");
        }
    }

    String text() {
        return text.toString().strip();
    }

    String prose() {
        return prose.toString();
    }
}
