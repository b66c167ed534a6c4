package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.language.Word;
import dev.inkwell.blog.language.Words;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Completes what somebody is writing, by the newest public posts that have it in their titles or tags. */
@ApplicationScoped
class Suggestions {

    static final int LONGEST = 100;

    private static final int POSTS_LOOKED_AT = 50;
    private static final int POSTS = 5;
    private static final int WORDS = 10;
    private static final int MOST_WORDS_WRITTEN = 10;

    private final SearchRepository entries;
    private final PostDirectory posts;

    Suggestions(SearchRepository entries, PostDirectory posts) {
        this.entries = entries;
        this.posts = posts;
    }

    SuggestionsResponse of(@Nullable String prefix) {
        String text = QueryValue.text("prefix", prefix, 1, LONGEST)
                .orElseThrow(() -> QueryValue.refusal("prefix", "missing", "What is written so far."));
        List<String> written =
                Prefixes.plainWords(text).stream().map(Prefixes::cut).distinct().toList();
        if (written.isEmpty() || written.size() > MOST_WORDS_WRITTEN) {
            return new SuggestionsResponse(List.of(), List.of(), List.of());
        }
        String last = Prefixes.cut(Prefixes.plainWords(text).getLast());
        List<SuggestedPost> found = entries.beginningWith(written, POSTS_LOOKED_AT);
        return new SuggestionsResponse(
                mostFrequent(found.stream().flatMap(post -> wordsBeginningWith(last, post.title()))),
                mostFrequent(
                        found.stream().flatMap(post -> post.tags().stream()).filter(tag -> begins(last, tag))),
                shown(found));
    }

    /** As they are written in the title, but for their case; the key is without accents. */
    private static Stream<String> wordsBeginningWith(String prefix, String title) {
        return Words.of(Language.OTHER, title).stream()
                .filter(word -> word.stem().startsWith(prefix))
                .map(word -> written(word, title));
    }

    private static String written(Word word, String title) {
        return title.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String prefix, String tag) {
        return Prefixes.plainWords(tag).stream().anyMatch(word -> word.startsWith(prefix));
    }

    private static List<String> mostFrequent(Stream<String> words) {
        Map<String, Long> counts = words.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<SuggestionsResponse.OfPost> shown(List<SuggestedPost> found) {
        List<ObjectId> ids = found.stream().limit(POSTS).map(SuggestedPost::id).toList();
        Map<ObjectId, PostSummaryResponse> summaries = posts.summaries(ids);
        return ids.stream()
                .map(summaries::get)
                .filter(Objects::nonNull)
                .map(post -> new SuggestionsResponse.OfPost(post.id(), post.slug(), post.title()))
                .toList();
    }
}
