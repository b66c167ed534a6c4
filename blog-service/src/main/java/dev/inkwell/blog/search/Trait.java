package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.language.Word;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two posts can have in common, and how much that says. */
enum Trait {
    SERIES("series:", 8, 1),
    TAG("tag:", 4, 10),
    WORD("word:", 2, 8),
    AUTHOR("author:", 1, 3);

    private static final int SHORTEST_WORD = 3;
    private static final int TITLE_COUNTS_AS = 5;

    private final String prefix;
    private final int weight;
    private final int most;

    Trait(String prefix, int weight, int most) {
        this.prefix = prefix;
        this.weight = weight;
        this.most = most;
    }

    /** @param frequency how many of the posts that are compared have it: what all have says little, but for a series */
    static double weight(String stored, long frequency) {
        for (Trait trait : values()) {
            if (stored.startsWith(trait.prefix)) {
                return trait == SERIES ? trait.weight : trait.weight / (1 + Math.log(frequency));
            }
        }
        return 0;
    }

    /** The strongest first, a bounded number of each. */
    static List<String> of(Post post, Language language, List<Word> title, List<Word> text) {
        List<String> traits = new ArrayList<>();
        Series series = post.details().series();
        SERIES.addTo(traits, series == null ? List.of() : List.of(String.valueOf(series.slug())));
        TAG.addTo(traits, post.tags());
        WORD.addTo(traits, keywords(language, title, text));
        AUTHOR.addTo(traits, post.authorIds());
        return traits;
    }

    private void addTo(List<String> traits, List<String> values) {
        values.stream().limit(most).map(value -> prefix + value).forEach(traits::add);
    }

    /** The most frequent that are not those of every text. */
    private static List<String> keywords(Language language, List<Word> title, List<Word> text) {
        Map<String, Integer> counts = new HashMap<>();
        title.forEach(word -> counts.merge(word.stem(), TITLE_COUNTS_AS, Integer::sum));
        text.forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> saysSomething(language, entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean saysSomething(Language language, String stem) {
        boolean cjk = stem.codePoints().anyMatch(Character::isIdeographic);
        return (cjk || stem.length() >= SHORTEST_WORD)
                && stem.codePoints().anyMatch(Character::isLetter)
                && !language.isStopWord(stem);
    }
}
