package dev.inkwell.blog.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives each Markdown heading an id from its text, as GitHub does ({@code a-heading}, {@code a-heading-1}); the cleaner prefixes it. */
final class HeadingIds implements AttributeProvider {
    private static final int MAX_LENGTH = 60;

    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            String id = idOf(heading);
            int earlier = used.merge(id, 1, Integer::sum) - 1;
            attributes.put("id", earlier == 0 ? id : id + "-" + earlier);
        }
    }

    private static String idOf(Heading heading) {
        var text = new HeadingText();
        heading.accept(text);
        String lower = text.content.toString().strip().toLowerCase(Locale.ROOT);
        var id = new StringBuilder();
        lower.codePoints().limit(MAX_LENGTH).forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == '_' || point == '-') {
                id.appendCodePoint(point);
            } else if (Character.isWhitespace(point)) {
                id.append('-');
            }
        });
        return id.isEmpty() ? "section" : id.toString();
    }

    private static final class HeadingText extends AbstractVisitor {
        private final StringBuilder content = new StringBuilder();

        @Override
        public void visit(Text text) {
            content.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            content.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak softLineBreak) {
            content.append(' ');
        }
    }
}
