package dev.inkwell.blog.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b\u0008c\u001f', abc",
        "'a\uFFFEb\uFFFFc', abc",
        "'a\uD800b\uDC00c', abc",
        "'\uD83D\uDC1F größe', '\uD83D\uDC1F größe'",
        "'<a> & ]]>', '&lt;a&gt; &amp; ]]&gt;'"
    })
    void whatXmlCannotHoldIsLeftOut(String text, String written) {
        assertThat(document(text)).endsWith("<t a=\"1\">" + written + "</t>");
    }

    @Test
    void valuesOfAttributesAreEscaped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.empty("t", "a", "\"<&\u0001").end();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("a=\"&quot;&lt;&amp;\"");
    }

    private static String document(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.element("t", text, "a", "1").end();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
