package dev.inkwell.blog.content;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** The elements, attributes and URL schemes that stored HTML may have; docs/content.md gives the reasons. */
final class AllowList {
    private static final String ELEMENTS = """
        h1 h2 h3 h4 h5 h6 p br hr blockquote pre div section figure figcaption details summary
        ul ol li dl dt dd
        table caption colgroup col thead tbody tfoot tr th td
        em strong b i u s del ins mark small sub sup code kbd samp var abbr cite dfn q time bdi bdo ruby rt rp span wbr\
        """;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[\\p{L}\\p{N}_+#.;:-]{1,64}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern TRAILING_SPACES = Pattern.compile("(?<! ) ++\\z");
    private static final Pattern INSTANT = Pattern.compile("[0-9A-Za-z:+. -]{1,40}");

    /** The renderer puts a space behind a value with a grave accent; without this, one more each time. */
    private static final AttributePolicy TRIMMED =
            (element, attribute, value) -> TRAILING_SPACES.matcher(value).replaceFirst("");

    private static final String COMMENT_ELEMENTS = "p br hr blockquote pre ul ol li em strong del code";

    private final HtmlPolicyBuilder policies = new HtmlPolicyBuilder();
    /** Immutable, as the builder is not: renderings run side by side. */
    private final PolicyFactory factory;

    private AllowList(Consumer<AllowList> allow) {
        allow.accept(this);
        factory = policies.toFactory();
    }

    static AllowList ofPosts() {
        return new AllowList(AllowList::allowPosts);
    }

    static AllowList ofComments() {
        return new AllowList(AllowList::allowComments);
    }

    private void allowComments() {
        policies.allowElements(COMMENT_ELEMENTS.split(" ")).allowElements(Elements::link, "a");
        policies.allowUrlProtocols("http", "https", "mailto");
        policies.allowAttributes("title").matching(TRIMMED).onElements("a");
        policies.allowAttributes("href").matching(new SafeUrl(true)).onElements("a");
        policies.allowAttributes("start").matching(INTEGER).onElements("ol");
        policies.allowAttributes("class").matching(LANGUAGE_CLASS).onElements("code");
    }

    private void allowPosts() {
        policies.allowElements(ELEMENTS.split("\\s+")).allowElements(Elements::link, "a");
        policies.allowElements(Elements::image, "img").allowElements(Elements::checkbox, "input");
        policies.allowWithoutAttributes("span").allowUrlProtocols("http", "https", "mailto");
        allowGlobalAttributes();
        allowLinkAndImageAttributes();
        allowListAndTableAttributes();
        allowClasses();
    }

    private void allowGlobalAttributes() {
        policies.allowAttributes("id").matching(Fragments.PREFIXED_ID).globally();
        policies.allowAttributes("title").matching(TRIMMED).globally();
        policies.allowAttributes("dir").matching(true, "ltr", "rtl", "auto").globally();
        policies.allowAttributes("lang").matching(LANGUAGE_TAG).globally();
    }

    private void allowLinkAndImageAttributes() {
        policies.allowAttributes("href")
                .matching(AttributePolicy.Util.join(new SafeUrl(true), Fragments.PREFIXED_LINK))
                .onElements("a");
        policies.allowAttributes("aria-label").matching(TRIMMED).onElements("a");
        policies.allowAttributes("src").matching(new SafeUrl(false)).onElements("img");
        policies.allowAttributes("alt").matching(TRIMMED).onElements("img");
        policies.allowAttributes("width", "height").matching(NUMBER).onElements("img");
        policies.allowAttributes("loading").matching(true, "lazy", "eager").onElements("img");
        policies.allowAttributes("cite").matching(new SafeUrl(false)).onElements("blockquote", "q", "del", "ins");
        policies.allowAttributes("datetime").matching(INSTANT).onElements("time", "del", "ins");
        policies.allowAttributes("type", "checked").onElements("input");
        policies.allowAttributes("open")
                .matching((element, attribute, value) -> "")
                .onElements("details");
    }

    private void allowListAndTableAttributes() {
        policies.allowAttributes("start").matching(INTEGER).onElements("ol");
        policies.allowAttributes("type").matching(Pattern.compile("[1aAiI]")).onElements("ol");
        policies.allowAttributes("reversed")
                .matching((element, attribute, value) -> "")
                .onElements("ol");
        policies.allowAttributes("value").matching(INTEGER).onElements("li");
        policies.allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("td", "th");
        policies.allowAttributes("colspan", "rowspan").matching(SPAN).onElements("td", "th");
        policies.allowAttributes("scope")
                .matching(true, "row", "col", "rowgroup", "colgroup")
                .onElements("th");
        policies.allowAttributes("span").matching(SPAN).onElements("col", "colgroup");
    }

    private void allowClasses() {
        policies.allowAttributes("class").matching(LANGUAGE_CLASS).onElements("code", "pre");
        policies.allowAttributes("class").matching(false, "footnote-ref").onElements("sup");
        policies.allowAttributes("class").matching(false, "footnote-backref").onElements("a");
        policies.allowAttributes("class").matching(false, "footnotes").onElements("section");
    }

    HtmlSanitizer.Policy policy(HtmlStreamEventReceiver receiver) {
        return factory.apply(receiver);
    }
}
