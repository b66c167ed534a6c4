package dev.inkwell.kit.json;

/** What counts as text that can be stored. */
public final class Text {

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
}
