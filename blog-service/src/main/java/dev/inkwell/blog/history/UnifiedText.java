package dev.inkwell.blog.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;

/** Two texts as a unified diff, line by line. */
final class UnifiedText {

    private static final int CONTEXT = 3;

    /** Myers' algorithm takes time and memory by the square of this where nothing is alike: half a second for 4,000. */
    private static final int MAX_COMPARED_LINES = 1000;

    private UnifiedText() {}

    /** What lies between the first and the last change of very long texts is shown as replaced as a whole. */
    static String of(String fromName, String from, String toName, String to) {
        List<String> before = from.lines().toList();
        List<String> after = to.lines().toList();
        int head = commonHead(before, after);
        int tail = commonHead(
                before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        List<String> removed = before.subList(head, before.size() - tail);
        List<String> added = after.subList(head, after.size() - tail);
        boolean tooLong = removed.size() + added.size() > MAX_COMPARED_LINES;
        Patch<String> patch = tooLong ? replacement(head, removed, added) : DiffUtils.diff(before, after);
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, before, patch, CONTEXT));
    }

    private static int commonHead(List<String> one, List<String> other) {
        int length = Math.min(one.size(), other.size());
        int same = 0;
        while (same < length && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static Patch<String> replacement(int at, List<String> removed, List<String> added) {
        Patch<String> patch = new Patch<>(1);
        patch.addDelta(new ChangeDelta<>(new Chunk<>(at, removed), new Chunk<>(at, added)));
        return patch;
    }
}
