package dev.inkwell.blog.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The language of a text, as far as its words are read otherwise than in others. */
public enum Language {
    DANISH("da"),
    DUTCH("nl"),
    ENGLISH("en"),
    FINNISH("fi"),
    FRENCH("fr"),
    GERMAN("de"),
    HUNGARIAN("hu"),
    ITALIAN("it"),
    NORWEGIAN("no", "nb", "nn"),
    PORTUGUESE("pt"),
    ROMANIAN("ro"),
    RUSSIAN("ru"),
    SPANISH("es"),
    SWEDISH("sv"),
    TURKISH("tr"),
    /** Any other: words as they are, Chinese, Japanese and Korean in pairs of characters. */
    OTHER;

    private final List<String> codes;

    Language(String... codes) {
        this.codes = List.of(codes);
    }

    /** @param tag of BCP 47 */
    public static Language of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.codes.contains(code))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Whether nobody searches for it, as it is in nearly every text.
     *
     * @param plain a word as {@link #OTHER} gives it
     */
    public boolean isStopWord(String plain) {
        return StopWords.of(this).contains(plain);
    }
}
