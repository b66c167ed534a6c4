package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GitHub's dialect adds, by its own specification's examples and by ours. */
class GfmTest {
    private final ContentRenderer renderer = new ContentRenderer();

    static Stream<Example> examples() {
        return Stream.of("table", "strikethrough")
                .flatMap(name -> ExampleReader.readExamples(TestResources.getGfmSpec(), name).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gfmsOwnExamplesSurvive(Example example) {
        String html = html(example.getSource());

        assertThat(VisibleStructure.of(html)).isEqualTo(VisibleStructure.of(example.getHtml()));
    }

    @Test
    void thereAreExamples() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void taskListsKeepCheckboxesThatCannotBeChanged() {
        String html = html("- [x] done\n- [ ] open\n  - [X] nested\n");

        assertThat(VisibleStructure.of(html))
                .isEqualTo(
                        "<ul><li><input checked= disabled= type=checkbox></input> done</li><li><input disabled= type=checkbox></input> open"
                                + " <ul><li><input checked= disabled= type=checkbox></input> nested</li></ul> </li></ul>");
    }

    @Test
    void tablesKeepTheirAlignment() {
        String html = html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | `3` |\n");

        assertThat(html)
                .contains(
                        "<th align=\"left\">a</th>",
                        "<td align=\"center\">2</td>",
                        "<td align=\"right\"><code>3</code></td>")
                .contains("<thead>", "<tbody>");
    }

    @Test
    void codeBlocksKeepTheirLanguageAndEveryCharacter() {
        String html = html("```java\nvar a = List.<String>of(\"&amp;\", `x`, {{y}});\n\n\tb\n```\n");

        assertThat(html).contains("<pre><code class=\"language-java\">");
        assertThat(VisibleStructure.of(html))
                .isEqualTo(
                        "<pre><code class=language-java>var a = List.<String>of(\"&amp;\", `x`, {{y}});\n\n\tb\n</code></pre>");
    }

    @Test
    void languagesWithSignsInTheirNamesSurvive() {
        for (String language : List.of("c++", "c#", "objective-c", "f#", "asp.net", "shell-session", "日本")) {
            assertThat(html("```" + language + "\nx\n```"))
                    .contains("class=\"language-" + language.replace("+", "&#43;") + "\"");
        }
    }

    @Test
    void strikethroughAndBareAddressesAreRendered() {
        String html = html("~~old~~ https://example.com/a_(b) www.example.org a@example.com");

        assertThat(html)
                .contains("<del>old</del>", "href=\"https://example.com/a_%28b%29\"", "href=\"http://www.example.org\"")
                .contains("href=\"mailto:a&#64;example.com\"");
    }

    @Test
    void footnotesAndTheirReferencesFindEachOther() {
        String html = html("A[^note] and again[^note].\n\n[^note]: The *note*.\n");

        assertThat(html)
                .contains(
                        "<sup class=\"footnote-ref\"><a href=\"#user-content-fn-note\" id=\"user-content-fnref-note\"")
                .contains(
                        "<li id=\"user-content-fn-note\">", "href=\"#user-content-fnref-note\"", "The <em>note</em>.");
    }

    private String html(String markdown) {
        return renderer.render(ContentFormat.MARKDOWN, markdown).html();
    }
}
