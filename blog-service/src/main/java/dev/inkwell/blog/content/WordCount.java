package dev.inkwell.blog.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Words of spaced scripts, and characters of Chinese, Japanese and Korean, which are read by the character.
 *
 * <p>Reading time follows Medium's published convention: 265 words a minute, for Chinese, Japanese and Korean 500 characters a minute, rounded up.
 */
record WordCount(int spacedWords, int characters) {
    private static final double WORDS_PER_MINUTE = 265;
    private static final double CHARACTERS_PER_MINUTE = 500;
    private static final Set<UnicodeScript> READ_BY_CHARACTER =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    static WordCount of(String text) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int point = text.codePointAt(i);
            width = Character.charCount(point);
            if (Character.isLetter(point) && READ_BY_CHARACTER.contains(UnicodeScript.of(point))) {
                characters++;
                inWord = false;
            } else if (Character.isLetterOrDigit(point)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && joins(point);
            }
        }
        return new WordCount(words, characters);
    }

    /** Apostrophes, hyphens, marks and full stops inside a word do not end it; a second word after one of them does not count: {@code don't} is one. */
    private static boolean joins(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> point == '\'' || point == '\u2019' || point == '-' || point == '.' || point == '_';
        };
    }

    int words() {
        return spacedWords + characters;
    }

    int readingMinutes() {
        return Math.max(1, (int) Math.ceil(spacedWords / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
    }
}
