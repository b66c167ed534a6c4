package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of the greatest length that once broke Markdown or HTML parsers. Each takes well under a second here; the limit only tells linear time from
 * quadratic, which would take minutes.
 */
class HostileInputTest {
    private static final Duration NOT_QUADRATIC = Duration.ofSeconds(30);
    private static final int LENGTH = ContentRenderer.MAX_SOURCE_LENGTH;

    private final ContentRenderer renderer = new ContentRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "[",
                "]",
                "*",
                "_",
                "*a_ ",
                "a**b",
                "**a *",
                "![",
                "![](",
                "[a](",
                "[](",
                "[(",
                "[a][",
                "<",
                "<\n",
                "</",
                "<!--",
                "x <!--",
                "<!A ",
                "<?",
                "<![CDATA[",
                "`",
                "`a",
                "e` ``",
                "~",
                "~~a",
                "- ",
                "- - ",
                "1. ",
                "- a\n",
                "a\n- ",
                "- [ ] ",
                "# ",
                "# a\n",
                "|",
                "a|",
                "|a\n",
                "&",
                "&#x41;",
                "\\",
                "[^1]",
                "[^",
                "[a]:",
                "[a]: b\n",
                "[^a]: b\n",
                "[x](y \"",
                "http://",
                "www.",
                "a@a.",
                "https://a.b/(",
                "<http://a>",
                "\n",
                "\t",
                " ",
                "\u0000",
                "{{",
                "a\n=",
                "a\n<b\n",
                "[a\n",
                "日",
                "\ud83d",
                "<a ",
                "<b a=1 ",
                "<a b='",
                "<div>",
                "<b>",
                "<em>",
                "<a href=x>",
                "<span title=a>",
                "<p>",
                "<table>",
                "<table><tr><td>",
                "<ul>",
                "<li>",
                "<select>",
                "<svg>",
                "<math><mi>",
                "<textarea>",
                "<script>",
                "<style>",
                "<title>",
                "<noscript>",
                "<plaintext>",
                "<blockquote>",
                "<details>",
                "<h1>",
                "<ruby><rt>",
                "</p>",
                "</br>",
                "<p><a>",
                "<div>\n\n"
            })
    void repeatedToTheLimitItEnds(String piece) {
        String source = piece.repeat(LENGTH / piece.length());

        assertRendersOrRefuses(ContentFormat.MARKDOWN, source);
        if (piece.contains("<") || piece.contains("&")) {
            assertRendersOrRefuses(ContentFormat.HTML, source);
        }
    }

    static Stream<Arguments> composed() {
        int half = LENGTH / 2;
        int eighth = LENGTH / 8;
        return Stream.of(
                Arguments.of("emphasis around one letter", "*".repeat(half - 1) + "a" + "*".repeat(half - 1)),
                Arguments.of("brackets around one letter", "[".repeat(half - 1) + "a" + "]".repeat(half - 1)),
                Arguments.of("nested images", "![".repeat(eighth) + "a" + "](b)".repeat(eighth)),
                Arguments.of("nested links", "[".repeat(eighth) + "a" + "](b)".repeat(eighth)),
                Arguments.of(
                        "one long definition used often",
                        "[x]: /" + "a".repeat(half) + "\n\n" + "[x]\n".repeat(eighth - 9)),
                Arguments.of(
                        "one long title used often",
                        "[x]: /a '" + "a".repeat(half) + "'\n\n" + "![x]\n".repeat(LENGTH / 11)),
                Arguments.of(
                        "a wide table of empty rows",
                        "|a".repeat(eighth) + "|\n" + "|-".repeat(eighth) + "|\n" + "|\n".repeat(eighth)),
                Arguments.of("one note used often", "[^1]: a\n\n" + "[^1] ".repeat(LENGTH / 6)),
                Arguments.of("deep elements that are closed", "<b>".repeat(eighth) + "x" + "</b>".repeat(eighth)),
                Arguments.of("a tag of many attributes", "<a " + "a=1 ".repeat(LENGTH / 4 - 2) + ">x"),
                Arguments.of("spaces within an address", "<a href='x" + " ".repeat(LENGTH - 20) + "x'>y"),
                Arguments.of("spaces within a title", "<a title='x" + " ".repeat(LENGTH - 20) + "x'>y"),
                Arguments.of("controls within a source", "<img src='x" + "\u0001".repeat(LENGTH - 20) + "x'>y"),
                Arguments.of("one word", "x".repeat(LENGTH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("composed")
    void composedToTheLimitItEndsToo(String name, String source) {
        for (ContentFormat format : ContentFormat.values()) {
            assertRendersOrRefuses(format, source);
        }
    }

    @Test
    void deepNestingBecomesText() {
        String html =
                renderer.render(ContentFormat.MARKDOWN, ">".repeat(1000) + "a").html();

        assertThat(html).contains("<blockquote>", "&gt;").endsWith("</blockquote>\n");
        assertThat(html.split("<blockquote>")).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void aTableOfTooManyCellsBecomesText() {
        String table = "|a".repeat(300) + "|\n" + "|-".repeat(300) + "|\n" + "|b\n".repeat(300);

        RenderedContent content = renderer.render(ContentFormat.MARKDOWN, table);

        assertThat(content.html()).doesNotContain("<table>").contains("|a|a");
    }

    @Test
    void referencesPastTheBudgetKeepTheirText() {
        String html = renderer.render(
                        ContentFormat.MARKDOWN, "[x]: /" + "a".repeat(30_000) + "\n\n" + "[x] ".repeat(10))
                .html();

        assertThat(html.split("<a ")).hasSize(4);
        assertThat(html).endsWith("x x x</p>\n");
    }

    @Test
    void htmlThatGrowsPastTheLimitIsRefused() {
        String source = "&".repeat(LENGTH);

        assertThatThrownBy(() -> renderer.render(ContentFormat.HTML, source))
                .isInstanceOf(ContentTooComplexException.class);
    }

    private void assertRendersOrRefuses(ContentFormat format, String source) {
        assertTimeoutPreemptively(NOT_QUADRATIC, () -> {
            try {
                assertThat(renderer.render(format, source).readingMinutes()).isPositive();
            } catch (ContentTooComplexException refused) {
                assertThat(refused).hasMessageContaining("characters");
            }
        });
    }
}
