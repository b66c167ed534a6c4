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
        int word = boundaryBefore(BreakIterator.getWordInstance(Locale.ROOT), line, MAX_LENGTH);
        // Word boundaries may fall within an emoji of several code points; and one word may fill the line.
        int end = boundaryBefore(
                BreakIterator.getCharacterInstance(Locale.ROOT), line, word < MAX_LENGTH / 2 ? MAX_LENGTH : word + 1);
        return line.substring(0, end).replaceAll("[\\s\\p{Ps}\\p{Pd},;:.…]+$", "") + "…";
    }

    private static int boundaryBefore(BreakIterator boundaries, String line, int end) {
        boundaries.setText(line);
        return boundaries.preceding(end);
    }
}
