package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XssCorpusTest {
    private final ContentRenderer renderer = new ContentRenderer();

    static Stream<String> payloads() {
        return XssCorpus.payloads().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadSurvivesAnywhereInMarkdown(String payload) {
        for (String source : XssCorpus.markdownWith(payload)) {
            assertSafe(ContentFormat.MARKDOWN, source);
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadSurvivesAnywhereInHtml(String payload) {
        for (String source : XssCorpus.htmlWith(payload)) {
            assertSafe(ContentFormat.HTML, source);
        }
    }

    @Test
    void theCorpusIsLargeAndWithoutRepeats() {
        List<String> payloads = XssCorpus.payloads();

        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    private void assertSafe(ContentFormat format, String source) {
        String html = renderer.render(format, source).html();

        assertThat(HtmlAudit.findings(html)).as("%s%n→ %s", source, html).isEmpty();
        assertThat(renderer.render(ContentFormat.HTML, html).html()).as(source).isEqualTo(html);
    }
}
