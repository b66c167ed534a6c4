package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of the greatest length that once broke Markdown or HTML parsers. Work is counted in bytes that are allocated, which no load of the machine
 * changes; what is quadratic without allocating would take hours for a document, and is ended by the guard.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    private static final int SHARE = 16;

    /** For buffers that double. */
    private static final int MARGIN = 2;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
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
        IntFunction<String> source = length -> piece.repeat(length / piece.length());

        assertWorkGrowsWithLength(ContentFormat.MARKDOWN, source);
        if (piece.contains("<") || piece.contains("&")) {
            assertWorkGrowsWithLength(ContentFormat.HTML, source);
        }
    }

    static Stream<Arguments> composed() {
        return Stream.of(
                composed("emphasis around one letter", n -> "*".repeat(n / 2 - 1) + "a" + "*".repeat(n / 2 - 1)),
                composed("brackets around one letter", n -> "[".repeat(n / 2 - 1) + "a" + "]".repeat(n / 2 - 1)),
                composed("nested images", n -> "![".repeat(n / 8) + "a" + "](b)".repeat(n / 8)),
                composed("nested links", n -> "[".repeat(n / 8) + "a" + "](b)".repeat(n / 8)),
                composed(
                        "one long definition used often",
                        n -> "[x]: /" + "a".repeat(n / 2) + "\n\n" + "[x]\n".repeat(n / 8 - 9)),
                composed(
                        "one long title used often",
                        n -> "[x]: /a '" + "a".repeat(n / 2) + "'\n\n" + "![x]\n".repeat(n / 11)),
                composed(
                        "a wide table of empty rows",
                        n -> "|a".repeat(n / 8) + "|\n" + "|-".repeat(n / 8) + "|\n" + "|\n".repeat(n / 8)),
                composed("one note used often", n -> "[^1]: a\n\n" + "[^1] ".repeat(n / 6)),
                composed("deep elements that are closed", n -> "<b>".repeat(n / 8) + "x" + "</b>".repeat(n / 8)),
                composed("a tag of many attributes", n -> "<a " + "a=1 ".repeat(n / 4 - 2) + ">x"),
                composed("spaces within an address", n -> "<a href='x" + " ".repeat(n - 20) + "x'>y"),
                composed("spaces within a title", n -> "<a title='x" + " ".repeat(n - 20) + "x'>y"),
                composed("controls within a source", n -> "<img src='x" + "\u0001".repeat(n - 20) + "x'>y"),
                composed("one word", n -> "x".repeat(n)));
    }

    private static Arguments composed(String name, IntFunction<String> source) {
        return Arguments.of(name, source);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("composed")
    void composedToTheLimitItEndsToo(String name, IntFunction<String> source) {
        for (ContentFormat format : ContentFormat.values()) {
            assertWorkGrowsWithLength(format, source);
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

    private void assertWorkGrowsWithLength(ContentFormat format, IntFunction<String> source) {
        long workOfShare = work(format, source.apply(LENGTH / SHARE));
        long workOfWhole = work(format, source.apply(LENGTH));

        assertThat(workOfWhole).isLessThan(workOfShare * SHARE * MARGIN);
    }

    /** @return bytes */
    private long work(ContentFormat format, String source) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            assertThat(renderer.render(format, source).readingMinutes()).isPositive();
        } catch (ContentTooComplexException refused) {
            assertThat(refused).hasMessageContaining("characters");
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
