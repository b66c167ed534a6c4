package dev.inkwell.blog.filter;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into its pieces. What a word means, a number or a date or a name, is told by the field that it is compared with. */
final class Tokens {

    private static final String IN_WORDS = "_-.:";

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        List<Token> all = new ArrayList<>();
        do {
            all.add(tokens.next());
        } while (all.getLast().kind() != Token.Kind.END);
        return all;
    }

    private Token next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", at + 1);
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return string(first);
        }
        return isOfWord(text.codePointAt(at)) ? word() : symbol();
    }

    private Token word() {
        int start = at;
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start + 1);
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || IN_WORDS.indexOf(codePoint) >= 0;
    }

    private Token symbol() {
        int start = at;
        String two = text.substring(at, Math.min(at + 2, text.length()));
        int length = List.of("!=", ">=", "<=").contains(two) ? 2 : 1;
        String symbol = text.substring(at, at + length);
        if (!List.of("(", ")", ",", "=", ">", "<", "!=", ">=", "<=").contains(symbol)) {
            throw FilterRefusal.syntax(start + 1, "This character stands in quotes only.");
        }
        at += length;
        return new Token(Token.Kind.SYMBOL, symbol, start + 1);
    }

    private Token string(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') {
                at++;
                requireEscapable();
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw FilterRefusal.syntax(start + 1, "This quote is not closed.");
        }
        at++;
        return new Token(Token.Kind.STRING, value.toString(), start + 1);
    }

    private void requireEscapable() {
        if (at == text.length() || "\"'\\".indexOf(text.charAt(at)) < 0) {
            throw FilterRefusal.syntax(at, "A backslash stands before a quote or another backslash.");
        }
    }
}
