package dev.inkwell.blog.content;

import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/** Keeps of any HTML what {@link AllowList} names, balances its tags, and hands the kept text to a collector. */
final class HtmlCleaner {
    private final AllowList allowList = new AllowList();

    String clean(String unsafeHtml, TextCollector text) {
        var html = new BoundedAppendable(ContentRenderer.MAX_HTML_LENGTH);
        var renderer = HtmlStreamRenderer.create(html, Handler.PROPAGATE, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(unsafeHtml, allowList.policy(new Tee(renderer, text)));
        return html.toString();
    }
}
