package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTextTest {
    private final ContentRenderer renderer = new ContentRenderer();

    @Test
    void textHasEveryReadableWordAndNoMarkup() {
        RenderedContent content =
                markdown("# Title\n\nA *b* [c](/d) `e` &lt;f&gt;\n\n- one\n- two\n\n```\ncode\n```\n");

        assertThat(content.text().lines().filter(line -> !line.isBlank()).map(String::strip))
                .containsExactly("Title", "A b c e <f>", "one", "two", "code");
    }

    @Test
    void theExcerptIsRunningTextOnly() {
        RenderedContent content = markdown(
                "# Title\n\n![alt](/x.png)\n\n```\ncode\n```\n\n| a |\n|---|\n| b |\n\nThe\n*prose*[^1] begins.\n\nMore.\n\n[^1]: Note");

        assertThat(content.excerpt()).isEqualTo("The prose begins. More.");
    }

    @Test
    void aLongExcerptIsCutBetweenWords() {
        String excerpt = markdown("lorem ipsum, ".repeat(100)).excerpt();

        assertThat(excerpt).hasSizeBetween(200, Excerpt.MAX_LENGTH).matches("(lorem ipsum, )+lorem( ipsum)?…");
    }

    @Test
    void anExcerptNeverCutsACharacterInHalf() {
        String excerpt = markdown("👩‍👩‍👧‍👦".repeat(200)).excerpt();

        assertThat(excerpt).hasSizeBetween(200, Excerpt.MAX_LENGTH);
        assertThat(excerpt.substring(0, excerpt.length() - 1).replace("👩‍👩‍👧‍👦", ""))
                .isEmpty();
    }

    @Test
    void emptySourcesAreFine() {
        assertThat(markdown("")).isEqualTo(new RenderedContent("", "", "", 0, 1));
        assertThat(markdown("```\ncode\n```").excerpt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "one two three, 3",
        "don't stop-gap it’s 3.14, 4",
        "日本語 text, 4",
        "한국어, 3",
        "naïve cafe\u0301, 2",
        "— … !, 0",
        "Привет мир, 2",
        "สวัสดี, 1"
    })
    void wordsAreCountedInAnyScript(String text, int words) {
        assertThat(markdown(text).wordCount()).isEqualTo(words);
    }

    @Test
    void readingTimeIs265WordsOr500CharactersAMinute() {
        assertThat(markdown("word ".repeat(265)).readingMinutes()).isEqualTo(1);
        assertThat(markdown("word ".repeat(266)).readingMinutes()).isEqualTo(2);
        assertThat(markdown("字".repeat(1001)).readingMinutes()).isEqualTo(3);
    }

    @Test
    void aSourceThatIsTooLongIsRefused() {
        String source = "x".repeat(ContentRenderer.MAX_SOURCE_LENGTH + 1);

        assertThatThrownBy(() -> markdown(source)).isInstanceOf(ContentTooComplexException.class);
    }

    @Test
    void formatsHaveNamesOnTheWire() {
        assertThat(ContentFormat.ofWireName("markdown")).contains(ContentFormat.MARKDOWN);
        assertThat(ContentFormat.ofWireName("HTML")).isEmpty();
        assertThat(ContentFormat.HTML.wireName()).isEqualTo("html");
    }

    private RenderedContent markdown(String source) {
        return renderer.render(ContentFormat.MARKDOWN, source);
    }
}
