package dev.inkwell.blog.search;

import dev.inkwell.kit.query.QueryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: words and {@code "phrases"} that are to be there, and {@code -words} and {@code -"phrases"} that are not. All else is
 * no operator, and a quotation mark without its second is none.
 */
record SearchQuery(List<Clause> clauses) {

    static final int LONGEST = 200;
    private static final int MOST_CLAUSES = 16;
    private static final String PARAMETER = "q";
    private static final Pattern TYPOGRAPHIC_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");
    private static final Pattern CLAUSE = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");

    /** @param phrase whether it stands in quotation marks */
    record Clause(String text, boolean phrase, boolean excluded) {}

    static SearchQuery parse(@Nullable String q) {
        String text = QueryValue.text(PARAMETER, q, 1, LONGEST)
                .orElseThrow(() -> QueryValue.refusal(PARAMETER, "missing", "What to look for."));
        Matcher matcher = CLAUSE.matcher(TYPOGRAPHIC_QUOTES.matcher(text).replaceAll("\""));
        List<Clause> clauses = new ArrayList<>();
        while (matcher.find()) {
            boolean phrase = matcher.group(2) != null;
            String said = phrase ? matcher.group(2) : matcher.group(3);
            clauses.add(new Clause(said, phrase, !matcher.group(1).isEmpty()));
        }
        if (clauses.size() > MOST_CLAUSES) {
            throw QueryValue.refusal(PARAMETER, "too-many-words", "At most " + MOST_CLAUSES + " words and phrases.");
        }
        return new SearchQuery(clauses);
    }

    boolean excludesOnly() {
        return !clauses.isEmpty() && clauses.stream().allMatch(Clause::excluded);
    }
}
