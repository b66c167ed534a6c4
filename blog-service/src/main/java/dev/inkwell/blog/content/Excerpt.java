package dev.inkwell.blog.content;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut between words. */
final class Excerpt {
    static final int MAX_LENGTH = 280;

    /** How much prose is surely enough to cut an excerpt from, once its white space is folded. */
    static final int ENOUGH = 16 * MAX_LENGTH;

    private Excerpt() {}

    static String of(String prose) {
        String line = prose.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = boundaryBefore(BreakIterator.getWordInstance(Locale.ROOT), line);
        if (end < MAX_LENGTH / 2) {
            end = boundaryBefore(BreakIterator.getCharacterInstance(Locale.ROOT), line);
        }
        return line.substring(0, end).replaceAll("[\\s\\p{Ps}\\p{Pd},;:.…]+$", "") + "…";
    }

    private static int boundaryBefore(BreakIterator boundaries, String line) {
        boundaries.setText(line);
        return boundaries.preceding(MAX_LENGTH);
    }
}
