package dev.inkwell.blog.filter;

import com.mongodb.client.model.Filters;
import dev.inkwell.blog.filter.Expression.And;
import dev.inkwell.blog.filter.Expression.Comparison;
import dev.inkwell.blog.filter.Expression.Condition;
import dev.inkwell.blog.filter.Expression.Name;
import dev.inkwell.blog.filter.Expression.Not;
import dev.inkwell.blog.filter.Expression.Or;
import dev.inkwell.blog.filter.Expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a query. Negations go down to the conditions, as an index can tell what is not equal to something, and can't
 * tell what {@code $nor} means.
 */
final class FilterQuery {

    private final Map<String, FilterField> fields;

    FilterQuery(Map<String, FilterField> fields) {
        this.fields = fields;
    }

    Bson of(Expression expression) {
        return of(expression, false);
    }

    private Bson of(Expression expression, boolean negated) {
        return switch (expression) {
            case Not(Expression inner) -> of(inner, !negated);
            case And(List<Expression> parts) -> joined(parts, negated, !negated);
            case Or(List<Expression> parts) -> joined(parts, negated, negated);
            case Condition condition -> of(condition, negated);
        };
    }

    private Bson joined(List<Expression> parts, boolean negated, boolean all) {
        List<Bson> queries = parts.stream().map(part -> of(part, negated)).toList();
        return all ? Filters.and(queries) : Filters.or(queries);
    }

    private Bson of(Condition condition, boolean negated) {
        String member = field(condition.field()).member();
        List<@Nullable Object> values = values(condition);
        Document holds = condition.comparison() == Comparison.ONE_OF
                ? new Document("$in", values)
                : new Document(condition.comparison().operator(), values.getFirst());
        return new Document(member, negated ? new Document("$not", holds) : holds);
    }

    List<@Nullable Object> values(Condition condition) {
        FilterField field = field(condition.field());
        if (condition.comparison() != Comparison.ONE_OF && !field.ordered()) {
            throw FilterRefusal.at(
                    condition.field().position(), "not-ordered", "This field is compared by =, != and in only.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Value value : condition.values()) {
            values.add(stored(field, condition.comparison(), value));
        }
        return values;
    }

    private static @Nullable Object stored(FilterField field, Comparison comparison, Value value) {
        String text = value.text();
        if (text == null && field.optional() && comparison == Comparison.ONE_OF) {
            return null;
        }
        Object stored = text == null ? null : field.reader().apply(text);
        if (stored == null) {
            throw FilterRefusal.at(value.position(), "wrong-type", field.expected());
        }
        return stored;
    }

    private FilterField field(Name name) {
        FilterField field = fields.get(name.text());
        if (field == null) {
            throw FilterRefusal.at(name.position(), "unknown-field", "There is no such field to filter by.");
        }
        return field;
    }
}
