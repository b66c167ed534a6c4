package dev.inkwell.blog.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter says. What holds and what does not are exact opposites: {@code not} has no third case. */
sealed interface Expression {

    record And(List<Expression> all) implements Expression {}

    record Or(List<Expression> any) implements Expression {}

    /** Of one field it is the same as one condition, which an index can begin with. */
    static Expression anyOf(List<Expression> parts) {
        List<Condition> equal = parts.stream()
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .filter(condition -> condition.comparison() == Comparison.ONE_OF)
                .toList();
        long fields = equal.stream()
                .map(condition -> condition.field().text())
                .distinct()
                .count();
        return equal.size() == parts.size() && fields == 1
                ? new Condition(
                        equal.getFirst().field(),
                        Comparison.ONE_OF,
                        equal.stream()
                                .flatMap(condition -> condition.values().stream())
                                .toList())
                : new Or(parts);
    }

    record Not(Expression negated) implements Expression {}

    /** @param values one, or with {@link Comparison#ONE_OF} some */
    record Condition(Name field, Comparison comparison, List<Value> values) implements Expression {}

    record Name(String text, int position) {}

    /** @param text null for the word {@code null} */
    record Value(@Nullable String text, int position) {}

    enum Comparison {
        ONE_OF("$in", ""),
        GREATER("$gt", ">"),
        AT_LEAST("$gte", ">="),
        LESS("$lt", "<"),
        AT_MOST("$lte", "<=");

        private final String operator;
        private final String symbol;

        Comparison(String operator, String symbol) {
            this.operator = operator;
            this.symbol = symbol;
        }

        /** As the database calls it. */
        String operator() {
            return operator;
        }

        String symbol() {
            return symbol;
        }
    }
}
