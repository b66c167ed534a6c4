package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of Markdown that comments have. */
class CommentMarkdownTest {

    private final ContentRenderer renderer = new ContentRenderer();

    @ParameterizedTest
    @CsvSource({
        "'a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'",
        "'# a', '<p># a</p>'",
        "'> a', '<blockquote>\n<p>a</p>\n</blockquote>'",
        "'<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'",
        "'| a |\n|---|', '<p>| a |<br />\n|---|</p>'",
        "'![a](https://x.example/i.png)', '<p><a href=\"https://x.example/i.png\" rel=\"nofollow noopener"
                + " ugc\">a</a></p>'",
        "'[a](javascript:alert)', '<p>a</p>'",
    })
    void isRenderedAs(String source, String html) {
        assertThat(renderer.renderComment(source).strip()).isEqualTo(html);
    }

    @Test
    void aListKeepsItsStart() {
        assertThat(renderer.renderComment("3. a")).contains("<ol start=\"3\">");
    }

    static Stream<String> payloads() {
        return XssCorpus.payloads().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadGetsThrough(String payload) {
        for (String source : XssCorpus.markdownWith(payload)) {
            assertThat(HtmlAudit.findings(renderer.renderComment(source)))
                    .as(source)
                    .isEmpty();
        }
    }
}
