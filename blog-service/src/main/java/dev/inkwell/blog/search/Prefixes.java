package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.language.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The beginnings of words: each is a key of an index, so whoever types one finds the newest posts that have it at once. */
final class Prefixes {

    /** In code points; who types more finds by these. */
    static final int LONGEST = 20;

    private Prefixes() {}

    static List<String> of(String title, List<String> tags) {
        Set<String> prefixes = new LinkedHashSet<>();
        plainWords(title).forEach(word -> addAll(prefixes, word));
        tags.forEach(tag -> plainWords(tag).forEach(word -> addAll(prefixes, word)));
        return List.copyOf(prefixes);
    }

    static List<String> plainWords(String text) {
        return Words.stems(Language.OTHER, text);
    }

    static String cut(String word) {
        int length = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, length));
    }

    private static void addAll(Set<String> prefixes, String word) {
        String longest = cut(word);
        for (int end = 0; end < longest.length(); ) {
            end = longest.offsetByCodePoints(end, 1);
            prefixes.add(longest.substring(0, end));
        }
    }
}
