package dev.inkwell.blog.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, standing, stands",
        "ENGLISH, Don't, don’t",
        "ENGLISH, naïve, naive",
        "GERMAN, Häuser, haus",
        "GERMAN, Größe, grosse",
        "FRENCH, l’éléphant, elephants",
        "SPANISH, canciones, canción",
        "RUSSIAN, кошками, кошка",
        "TURKISH, İstanbul, istanbul",
        "OTHER, ＡＢＣ, abc",
        "OTHER, Ελλάδα, ελλαδα",
        "OTHER, हिन्दी, हिन्दी",
    })
    void oneWordIsWrittenInManyWays(Language language, String one, String other) {
        assertThat(Words.stems(language, one))
                .isEqualTo(Words.stems(language, other))
                .hasSize(1);
    }

    @Test
    void marksAreNoWordsAndJointsPartThem() {
        assertThat(Words.stems(Language.OTHER, "std::io, docs.rs! *(1.94.1)* — 🦆 \"x\" $ne"))
                .containsExactly("std", "io", "docs", "rs", "1", "94", "1", "x", "ne");
        assertThat(Words.stems(Language.OTHER, " \n—!?…")).isEmpty();
    }

    @Test
    void chineseAndJapaneseAreReadInPairs() {
        assertThat(Words.stems(Language.OTHER, "东京都 wa")).containsExactly("东京", "京都", "wa");
    }

    @Test
    void aWordTellsWhereItStands() {
        assertThat(Words.of(Language.ENGLISH, "The herons' nest"))
                .contains(new Word("heron", 4, 10), new Word("nest", 12, 16));
    }

    @Test
    void stopWordsAreThoseOfTheirLanguage() {
        assertThat(Language.ENGLISH.isStopWord("the")).isTrue();
        assertThat(Language.GERMAN.isStopWord("fur")).isTrue();
        assertThat(Language.ENGLISH.isStopWord("fur")).isFalse();
        assertThat(Language.OTHER.isStopWord("the")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, ENGLISH", "nb, NORWEGIAN", "pt-BR, PORTUGUESE", "zh-Hant-TW, OTHER", "tlh, OTHER", "'', OTHER"})
    void tagsTellTheLanguage(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }
}
