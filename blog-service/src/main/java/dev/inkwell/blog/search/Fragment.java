package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a text around what was found, from a word to a word. */
record Fragment(int start, int end, List<Mark> marks) {

    private static final int MOST = 3;
    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    /** Those that have most of what is wanted, none over another, in the order of the text. */
    static List<Fragment> best(List<Mark> marks, List<Word> words) {
        List<Fragment> candidates = new ArrayList<>();
        for (int first = 0; first < marks.size(); first++) {
            candidates.add(around(marks, first, words));
        }
        candidates.sort(Comparator.comparingLong(Fragment::different).reversed());
        List<Fragment> best = new ArrayList<>();
        for (Fragment candidate : candidates) {
            if (best.size() < MOST && best.stream().noneMatch(candidate::overlaps)) {
                best.add(candidate);
            }
        }
        best.sort(Comparator.comparingInt(Fragment::start));
        return best;
    }

    private static Fragment around(List<Mark> marks, int first, List<Word> words) {
        Mark mark = marks.get(first);
        int start = startFrom(words, mark);
        int end = Math.max(mark.end(), endUpTo(words, start + LENGTH));
        List<Mark> inside = marks.stream()
                .filter(other -> other.start() >= start && other.end() <= end)
                .toList();
        return new Fragment(start, end, inside);
    }

    /** The first word that is not too far in front; words are in order. */
    private static int startFrom(List<Word> words, Mark mark) {
        int at = lowest(words, mark.start() - BEFORE);
        return at < words.size() ? Math.min(words.get(at).start(), mark.start()) : mark.start();
    }

    private static int endUpTo(List<Word> words, int limit) {
        int behind = lowest(words, limit);
        while (behind > 0 && words.get(behind - 1).end() > limit) {
            behind--;
        }
        return behind == 0 ? 0 : words.get(behind - 1).end();
    }

    /** Of the first word that begins there or later. */
    private static int lowest(List<Word> words, int start) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long different() {
        return marks.stream().mapToInt(Mark::wanted).distinct().count();
    }

    private boolean overlaps(Fragment other) {
        return start < other.end && other.start < end;
    }

    String html(String text) {
        String before = start > 0 ? "…" : "";
        String behind = end < text.length() ? "…" : "";
        return before + Mark.html(text, start, end, marks) + behind;
    }
}
