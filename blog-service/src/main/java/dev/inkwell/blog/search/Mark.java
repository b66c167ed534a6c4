package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where something wanted stands.
 *
 * @param wanted which of all that is wanted
 */
record Mark(int start, int end, int wanted) {

    private static final int MOST = 500;

    static List<Mark> all(List<List<String>> wanted, List<Word> words) {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < words.size() && marks.size() < MOST; at++) {
            for (int which = 0; which < wanted.size(); which++) {
                List<String> stems = wanted.get(which);
                if (standsAt(stems, words, at)) {
                    int end = words.get(at + stems.size() - 1).end();
                    marks.add(new Mark(words.get(at).start(), end, which));
                }
            }
        }
        return marks;
    }

    private static boolean standsAt(List<String> stems, List<Word> words, int at) {
        if (at + stems.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < stems.size(); i++) {
            if (!words.get(at + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A part of a text on one line; marks that overlap become one. */
    static String html(String text, int from, int to, List<Mark> marks) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (int i = 0; i < marks.size(); ) {
            int start = Math.max(marks.get(i).start(), at);
            int end = marks.get(i).end();
            for (i++; i < marks.size() && marks.get(i).start() <= end; i++) {
                end = Math.max(end, marks.get(i).end());
            }
            if (end > start && start >= from && end <= to) {
                html.append(escaped(text.substring(at, start)))
                        .append("<mark>")
                        .append(escaped(text.substring(start, end)))
                        .append("</mark>");
                at = end;
            }
        }
        return html.append(escaped(text.substring(at, to))).toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
