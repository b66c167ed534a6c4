package dev.inkwell.kit.json;

/** What counts as text. */
public final class Text {

    /** Letters and symbols that look like spaces: the Hangul fillers and the empty Braille pattern. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private Text() {}

    /** Whether the value has neither a NUL nor an unpaired surrogate. */
    public static boolean isStorable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == value.length() || !Character.isLowSurrogate(value.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether there is anything to see: more than spaces of any kind, controls, and marks without a letter. */
    public static boolean isVisible(String value) {
        return value.codePoints().anyMatch(Text::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(codePoint) < 0;
        };
    }
}
