package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any source; {@link ContentSoupTest} has more of what looks like Markdown or HTML. */
class ContentPropertyTest {

    private static final List<String> BLOCKS = List.of(
            "# ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "```\n",
            "| a |\n|---|\n",
            "[^1]: ",
            "\n\n",
            "<div>",
            "</div>\n",
            "- [ ] ");

    private final ContentRenderer renderer = new ContentRenderer();

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(15);
        Arbitrary<String> blocks = Arbitraries.of(BLOCKS);
        return Arbitraries.oneOf(texts, blocks).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property
    void anySourceIsRenderedToHtmlThatIsAllowedAndStable(
            @ForAll("documents") String source, @ForAll ContentFormat format) {
        RenderedContent content = renderer.render(format, source);

        assertThat(HtmlAudit.findings(content.html())).isEmpty();
        assertThat(renderer.render(ContentFormat.HTML, content.html()).html()).isEqualTo(content.html());
        assertThat(content.excerpt()).hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH);
        assertThat(content.readingMinutes()).isPositive();
        assertThat(content.wordCount()).isBetween(0, source.length());
    }

    @Property
    void anyCommentIsRenderedToHtmlThatIsAllowed(@ForAll("documents") String source) {
        assertThat(HtmlAudit.findings(renderer.renderComment(source))).isEmpty();
    }
}
