package dev.inkwell.auth.mail;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Map;

/** Renders mails. HTML templates escape what they show; a value that is missing is an error. */
@Singleton
class MailTemplates {

    private final Engine engine;

    MailTemplates(Engine engine) {
        this.engine = engine;
    }

    String text(MailKind kind, Map<String, String> values) {
        return render(kind, ".txt", values);
    }

    String html(MailKind kind, Map<String, String> values) {
        return render(kind, ".html", values);
    }

    private String render(MailKind kind, String suffix, Map<String, String> values) {
        return engine.getTemplate("mail/" + kind.text() + suffix)
                .instance()
                .data("subject", kind.subject())
                .data("value", values)
                .render();
    }
}
