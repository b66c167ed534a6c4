package dev.inkwell.blog.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what should not be in stored HTML, by a parser that has nothing in common with the sanitiser, and by an allow list of its own. */
final class HtmlAudit {
    private static final Set<String> ELEMENTS = Set.of(
            ("html head body h1 h2 h3 h4 h5 h6 p br hr blockquote pre div section figure figcaption details summary ul ol li dl dt dd table caption colgroup "
                            + "col thead tbody tfoot tr th td em strong b i u s del ins mark small sub sup code kbd samp var abbr cite dfn q time bdi bdo "
                            + "ruby rt rp span wbr a img input")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("id title dir lang href rel aria-label src alt width height loading cite datetime type checked disabled open start reversed value align colspan "
                            + "rowspan scope span class")
                    .split(" "));
    private static final Set<String> URL_ATTRIBUTES = Set.of("href", "src", "cite");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Set<String> CLASSES = Set.of("footnote-ref", "footnote-backref", "footnotes");
    private static final Pattern SCHEME = Pattern.compile("^([^/?#\\\\]*?):");

    private final List<String> findings = new ArrayList<>();

    private HtmlAudit() {}

    /** What is wrong, in words; empty for good HTML. The HTML is read as a fragment, once more after a round trip, and as a table cell's content. */
    static List<String> findings(String html) {
        var audit = new HtmlAudit();
        Document document = Jsoup.parseBodyFragment(html);
        audit.inspect(document);
        audit.inspect(Jsoup.parse(document.outerHtml()));
        audit.inspect(Jsoup.parse("<!doctype html><table><tr><td>" + html + "</td></tr></table>"));
        return audit.findings;
    }

    private void inspect(Document document) {
        for (Element element : document.getAllElements()) {
            if (element == document) {
                continue;
            }
            String name = element.tagName();
            if (!ELEMENTS.contains(name)) {
                findings.add("element " + name);
            }
            if (name.equals("input") && !(element.attr("type").equals("checkbox") && element.hasAttr("disabled"))) {
                findings.add("a control that can be used: " + element);
            }
            element.attributes().forEach(this::inspect);
        }
    }

    private void inspect(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (!ATTRIBUTES.contains(name)) {
            findings.add("attribute " + name + "=" + value);
        }
        if (name.equals("id") && !value.startsWith("user-content-")) {
            findings.add("an id that can shadow: " + value);
        }
        if (name.equals("class") && !CLASSES.contains(value) && !value.matches("language-\\S+")) {
            findings.add("class " + value);
        }
        if (URL_ATTRIBUTES.contains(name)) {
            inspectUrl(name, value);
        }
    }

    private void inspectUrl(String name, String value) {
        String url = value.replaceAll("^[\\x00-\\x20\\u00a0\\ufeff\\u2028\\u3000]+", "")
                .replaceAll("[\\t\\r\\n\\x00]", "");
        Matcher scheme = SCHEME.matcher(url);
        if (scheme.find() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            findings.add(name + " with a scheme: " + value);
        }
    }
}
