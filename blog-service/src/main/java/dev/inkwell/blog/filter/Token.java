package dev.inkwell.blog.filter;

import java.util.Locale;

/**
 * A piece of a filter.
 *
 * @param text as it is meant: a string without its quotes and escapes
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        /** Letters, digits and {@code _ - . :}, such as a name, a number or a date. */
        WORD,
        /** In quotes. */
        STRING,
        /** A comparison, a parenthesis or a comma. */
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
    }

    boolean isValue() {
        return kind == Kind.STRING || kind == Kind.WORD;
    }

    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
