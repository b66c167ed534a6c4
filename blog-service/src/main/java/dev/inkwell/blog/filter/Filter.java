package dev.inkwell.blog.filter;

import dev.inkwell.blog.filter.Expression.And;
import dev.inkwell.blog.filter.Expression.Comparison;
import dev.inkwell.blog.filter.Expression.Condition;
import dev.inkwell.blog.filter.Expression.Not;
import dev.inkwell.blog.filter.Expression.Or;
import dev.inkwell.blog.filter.Expression.Value;
import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a list, such as {@code tag = java and (language = en or author in (ada, grace)) and publishedAt >= 2026-01-01}. Its
 * grammar is in docs/api/reading.md.
 */
public final class Filter {

    static final String PARAMETER = "filter";

    /** As many ranges of an index as the database merges in order, for each of which there are two visibilities. */
    static final int MAX_VALUES = 50;

    private static final int MAX_LENGTH = 1000;

    private final Expression expression;

    private Filter(Expression expression) {
        this.expression = expression;
    }

    /** @throws DomainException {@code invalid} (422) that names the place */
    public static Filter parse(String text) {
        if (text.length() > MAX_LENGTH || !Text.isStorable(text)) {
            throw QueryValue.refusal(PARAMETER, "wrong-format", "Text of at most " + MAX_LENGTH + " characters.");
        }
        return new Filter(FilterParser.parse(text));
    }

    /** The names of the fields in it, known or not. */
    public Set<String> fields() {
        return conditions(expression).map(condition -> condition.field().text()).collect(Collectors.toSet());
    }

    /** All that a field is compared with, as it is written. */
    public Set<String> valuesOf(String field) {
        return conditions(expression)
                .filter(condition -> condition.field().text().equals(field))
                .flatMap(condition -> condition.values().stream())
                .map(Value::text)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<Condition> conditions(Expression expression) {
        return switch (expression) {
            case Condition condition -> Stream.of(condition);
            case Not(Expression inner) -> conditions(inner);
            case And(List<Expression> parts) -> parts.stream().flatMap(Filter::conditions);
            case Or(List<Expression> parts) -> parts.stream().flatMap(Filter::conditions);
        };
    }

    /**
     * As a query.
     *
     * @throws DomainException {@code invalid} (422) at a field that is not among these, or a value that is none of it
     */
    public Bson query(Map<String, FilterField> known) {
        return new FilterQuery(known).of(expression);
    }

    /**
     * Of which values one must be there, whatever else the filter says: what an index can begin with. Nothing where the field may
     * be anything, or missing.
     */
    public Optional<List<Object>> required(String field, Map<String, FilterField> known) {
        FilterQuery query = new FilterQuery(known);
        return conjuncts(expression)
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .filter(condition -> condition.comparison() == Comparison.ONE_OF)
                .filter(condition -> condition.field().text().equals(field))
                .map(query::values)
                .filter(values -> values.stream().noneMatch(Objects::isNull))
                .map(Filter::nonNull)
                .findFirst();
    }

    private static Stream<Expression> conjuncts(Expression expression) {
        return expression instanceof And(List<Expression> parts)
                ? parts.stream().flatMap(Filter::conjuncts)
                : Stream.of(expression);
    }

    private static List<Object> nonNull(List<@Nullable Object> values) {
        return values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
