package dev.inkwell.blog.content;

import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/**
 * Keeps of any HTML what {@link AllowList} names, and balances its tags.
 *
 * <p>The sanitiser balances tags before it takes elements out, so that what is left may be nested as a browser would not read it. It runs again until
 * nothing changes: a browser then reads what was checked (no mutation), and cleaning stored HTML again gives the same HTML.
 */
final class HtmlCleaner {
    private static final int MAX_PASSES = 8;

    private final AllowList allowList;

    HtmlCleaner(AllowList allowList) {
        this.allowList = allowList;
    }

    record Cleaned(String html, TextCollector text) {}

    Cleaned clean(String unsafeHtml) {
        Cleaned cleaned = pass(HtmlComments.removed(unsafeHtml));
        for (int passes = 1; passes < MAX_PASSES; passes++) {
            Cleaned again = pass(cleaned.html());
            if (again.html().equals(cleaned.html())) {
                return again;
            }
            cleaned = again;
        }
        return cleaned;
    }

    private Cleaned pass(String html) {
        var cleaned = new BoundedAppendable(ContentRenderer.MAX_HTML_LENGTH);
        var text = new TextCollector();
        var renderer = HtmlStreamRenderer.create(cleaned, Handler.PROPAGATE, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(html, allowList.policy(new Tee(renderer, text)));
        return new Cleaned(cleaned.toString(), text);
    }
}
