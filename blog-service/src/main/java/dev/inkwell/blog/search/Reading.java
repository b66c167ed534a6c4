package dev.inkwell.blog.search;

import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query as one language reads it; a post is found by the reading of its own.
 *
 * @param wanted each a word or several in a row: all are to be there
 * @param unwanted none of these
 */
record Reading(Language language, List<List<String>> wanted, List<List<String>> unwanted) {

    static Reading of(Language language, SearchQuery query) {
        List<List<String>> wanted = new ArrayList<>();
        List<List<String>> telling = new ArrayList<>();
        List<List<String>> unwanted = new ArrayList<>();
        for (SearchQuery.Clause clause : query.clauses()) {
            List<String> stems = Words.stems(language, clause.text());
            if (stems.isEmpty()) {
                continue;
            }
            (clause.excluded() ? unwanted : wanted).add(stems);
            if (!clause.excluded() && tells(language, clause)) {
                telling.add(stems);
            }
        }
        // "the heron" asks for herons; "the who" is all that there is.
        return new Reading(language, telling.isEmpty() ? wanted : telling, unwanted);
    }

    private static boolean tells(Language language, SearchQuery.Clause clause) {
        return clause.phrase()
                || !Words.stems(Language.OTHER, clause.text()).stream().allMatch(language::isStopWord);
    }

    /** What the text index is asked for: not what is in nearly every text, unless there is nothing else. */
    Set<String> terms() {
        Set<String> all = wanted.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> telling =
                all.stream().filter(stem -> !language.isStopWord(stem)).collect(Collectors.toSet());
        return telling.isEmpty() ? all : telling;
    }
}
