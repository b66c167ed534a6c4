package dev.inkwell.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTemplatesTest {

    @Inject
    MailTemplates templates;

    /** A value for whatever a template asks for. */
    private static final class Anything extends AbstractMap<String, String> {
        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            return Set.of();
        }

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public String get(Object key) {
            return "<b>" + key + "</b>";
        }
    }

    static List<String> rendered(MailTemplates templates, MailKind kind) {
        return List.of(templates.text(kind, new Anything()), templates.html(kind, new Anything()));
    }

    @Test
    void whatPeopleChoseIsEscapedInHtml() {
        for (MailKind kind : MailKind.values()) {
            assertThat(templates.html(kind, new Anything())).doesNotContain("<b>");
        }
    }
}
