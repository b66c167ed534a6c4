package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitisingTest {
    private final ContentRenderer renderer = new ContentRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details open=\"\"><summary>More</summary><p>text</p></details>",
                "<figure><img src=\"/a.png\" alt=\"A\" width=\"10\" height=\"20\" loading=\"lazy\" /><figcaption>A</figcaption></figure>",
                "<p><kbd>Ctrl</kbd> <sub>a</sub><sup>b</sup> <mark>c</mark> <del>d</del> <ins>e</ins> <abbr title=\"f\">g</abbr> <q>h</q></p>",
                "<dl><dt>a</dt><dd>b</dd></dl>",
                "<p dir=\"rtl\" lang=\"ar\">x</p>",
                "<ol start=\"3\" reversed=\"\"><li value=\"9\">a</li></ol>",
                "<table><caption>a</caption><thead><tr><th scope=\"col\" align=\"right\">b</th></tr></thead><tbody><tr><td colspan=\"2\">c</td></tr></tbody></table>",
                "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime=\"2026-01-01\">d</time> <bdi>e</bdi></p>",
                "<blockquote cite=\"https://example.com/\"><p>x</p></blockquote>",
                "<hr /><p>a<br />b</p>"
            })
    void whatAuthorsUseIsKeptAsItIs(String html) {
        assertThat(html(html)).isEqualTo(html);
    }

    @Test
    void linksOutAreMarkedAndLinksWithinAreNot() {
        String html = html(
                "<a href='https://example.com' rel='opener' target=_blank>a</a><a href='//example.com'>b</a><a href='/c'>c</a>");

        assertThat(html)
                .isEqualTo("<a href=\"https://example.com\" rel=\"nofollow noopener ugc\">a</a>"
                        + "<a href=\"//example.com\" rel=\"nofollow noopener ugc\">b</a><a href=\"/c\">c</a>");
    }

    @Test
    void headingsGetPrefixedIdsThatFragmentsFind() {
        String html = renderer.render(
                        ContentFormat.MARKDOWN, "[go](#a-title)\n\n# A *Title*!\n\n# A Title\n\n# 日本\n\n# !\n")
                .html();

        assertThat(html)
                .contains(
                        "<a href=\"#user-content-a-title\">go</a>",
                        "<h1 id=\"user-content-a-title\">",
                        "<h1 id=\"user-content-a-title-1\">")
                .contains("<h1 id=\"user-content-日本\">", "<h1 id=\"user-content-section\">");
    }

    @Test
    void anImageWithoutAnAllowedSourceIsTakenOut() {
        assertThat(html("a<img src='data:image/png;base64,AA' alt=b>c<img alt=d>"))
                .isEqualTo("ac");
    }

    @Test
    void onlyCheckboxesOfTaskListsAreKeptAndCannotBeUsed() {
        assertThat(html("<input type=text value=x><input type=CHECKBOX checked name=x autofocus>"))
                .isEqualTo("<input type=\"checkbox\" disabled=\"\" checked=\"\" />");
    }

    @Test
    void theTextOfElementsThatAreNotAllowedStaysButScriptsAndStylesDoNot() {
        assertThat(
                        html(
                                "<section><font color=red>a</font><center>b</center><script>c</script><style>d</style><button>e</button></section>"))
                .isEqualTo("<section>abe</section>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<!-- see-also: b -> c > d -->z",
                "a<!-- b --!>z",
                "a<!-->z",
                "a<!--->z",
                "a<!---->z",
                "a<!-- b -- > c --- d --->z",
                "a<!-- b <!-- c -->z",
                "a<!-- b\n\n- c\n--><!-- -d -> e -->z"
            })
    void commentsAreTakenOutWhole(String source) {
        assertThat(html(source)).isEqualTo("az");
    }

    @Test
    void templateExpressionsAreBrokenUpForClientSideTemplates() {
        assertThat(html("<p>{{ 1 }}</p>")).isEqualTo("<p>{<!-- -->{ 1 }}</p>");
    }

    @Test
    void renderingsSideBySideDoNotDisturbEachOther() {
        String source = "# A\n\n# A\n\n[a](#a) [^1] <b id=x onclick=y>z</b>\n\n[^1]: n\n\n| a |\n|---|\n| b |\n";
        RenderedContent alone = renderer.render(ContentFormat.MARKDOWN, source);

        var together = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> renderer.render(ContentFormat.MARKDOWN, source))
                .distinct();

        assertThat(together).containsExactly(alone);
    }

    private String html(String source) {
        return renderer.render(ContentFormat.HTML, source).html();
    }
}
