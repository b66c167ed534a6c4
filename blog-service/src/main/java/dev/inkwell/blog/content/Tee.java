package dev.inkwell.blog.content;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Sends what survives the policy to two receivers. */
record Tee(HtmlStreamEventReceiver first, HtmlStreamEventReceiver second) implements HtmlStreamEventReceiver {
    @Override
    public void openDocument() {
        first.openDocument();
        second.openDocument();
    }

    @Override
    public void closeDocument() {
        first.closeDocument();
        second.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        first.openTag(element, attributes);
        second.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        first.closeTag(element);
        second.closeTag(element);
    }

    @Override
    public void text(String text) {
        first.text(text);
        second.text(text);
    }
}
