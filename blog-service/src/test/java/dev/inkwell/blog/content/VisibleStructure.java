package dev.inkwell.blog.content;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as one line that is equal for two documents that a reader sees alike: no comments, white space folded where a browser does, attributes sorted. */
final class VisibleStructure {
    private static final Set<String> WITHOUT_TEXT = Set.of("ul", "ol", "table", "thead", "tbody", "tr", "dl");

    private final StringBuilder structure = new StringBuilder();

    private VisibleStructure() {}

    static String of(String html) {
        var visible = new VisibleStructure();
        for (Node node : Jsoup.parseBodyFragment(html).body().childNodes()) {
            visible.append(node, false);
        }
        return visible.structure.toString().strip();
    }

    private void append(Node node, boolean preformatted) {
        switch (node) {
            case TextNode text when preformatted -> structure.append(text.getWholeText());
            case TextNode text -> appendFolded(text);
            case Element element ->
                appendElement(element, preformatted || element.tagName().equals("pre"));
            default -> {}
        }
    }

    private void appendFolded(TextNode text) {
        String folded = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        boolean nothing =
                folded.isBlank() && text.parent() instanceof Element parent && WITHOUT_TEXT.contains(parent.tagName());
        if (!nothing) {
            boolean spaceBefore = structure.isEmpty() || structure.charAt(structure.length() - 1) == ' ';
            structure.append(spaceBefore ? folded.stripLeading() : folded);
        }
    }

    private void appendElement(Element element, boolean preformatted) {
        structure.append('<').append(element.tagName());
        attributes(element)
                .forEach((name, value) ->
                        structure.append(' ').append(name).append('=').append(value));
        structure.append('>');
        element.childNodes().forEach(child -> append(child, preformatted));
        structure.append("</").append(element.tagName()).append('>');
    }

    /** Without what we add to what the specification asks for: ids of headings, and relations of links. */
    private static Map<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        if (element.tagName().matches("h[1-6]")) {
            attributes.remove("id");
        }
        attributes.remove("rel");
        return attributes;
    }
}
