package dev.inkwell.blog.filter;

import dev.inkwell.blog.filter.Expression.Comparison;
import dev.inkwell.blog.filter.Expression.Condition;
import dev.inkwell.blog.filter.Expression.Name;
import dev.inkwell.blog.filter.Expression.Value;
import dev.inkwell.kit.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a filter by descent: {@code or} of {@code and}s of conditions, as in SQL. */
final class FilterParser {

    private static final List<String> KEYWORDS = List.of("and", "or", "not", "in");
    private static final int MAX_DEPTH = 10;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int values;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) {
        FilterParser parser = new FilterParser(Tokens.of(text));
        Expression expression = parser.or();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("'and', 'or' or the end");
        }
        return expression;
    }

    private Expression or() {
        return joined("or", this::and, Expression::anyOf);
    }

    private Expression and() {
        return joined("and", this::factor, Expression.And::new);
    }

    private Expression joined(String keyword, Supplier<Expression> part, Function<List<Expression>, Expression> join) {
        List<Expression> parts = new ArrayList<>(List.of(part.get()));
        while (peek().isKeyword(keyword)) {
            take();
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(List.copyOf(parts));
    }

    private Expression factor() {
        Token token = peek();
        if (token.isKeyword("not")) {
            take();
            return new Expression.Not(deeper(token, this::factor));
        }
        if (token.isSymbol("(")) {
            take();
            Expression inner = deeper(token, this::or);
            expect(")");
            return inner;
        }
        return condition();
    }

    private Expression deeper(Token token, Supplier<Expression> part) {
        if (++depth > MAX_DEPTH) {
            throw FilterRefusal.at(token.position(), "too-deep", "At most " + MAX_DEPTH + " levels.");
        }
        Expression expression = part.get();
        depth--;
        return expression;
    }

    private Expression condition() {
        if (peek().kind() != Token.Kind.WORD || isKeyword(peek())) {
            throw unexpected("a field, 'not' or '('");
        }
        Token field = take();
        Name name = new Name(field.text(), field.position());
        if (peek().isKeyword("not")) {
            take();
            return new Expression.Not(oneOf(name));
        }
        if (peek().isKeyword("in")) {
            return oneOf(name);
        }
        return compared(name);
    }

    private Expression oneOf(Name name) {
        if (!peek().isKeyword("in")) {
            throw unexpected("'in'");
        }
        take();
        expect("(");
        List<Value> all = new ArrayList<>(List.of(value()));
        while (peek().isSymbol(",")) {
            take();
            all.add(value());
        }
        expect(")");
        return new Condition(name, Comparison.ONE_OF, List.copyOf(all));
    }

    private Expression compared(Name name) {
        Token symbol = peek();
        for (Comparison comparison : Comparison.values()) {
            if (symbol.isSymbol(comparison.symbol())) {
                take();
                return new Condition(name, comparison, List.of(value()));
            }
        }
        boolean not = symbol.isSymbol("!=");
        if (!not && !symbol.isSymbol("=")) {
            throw unexpected("=, !=, >, >=, <, <=, 'in' or 'not in'");
        }
        take();
        Condition equal = new Condition(name, Comparison.ONE_OF, List.of(value()));
        return not ? new Expression.Not(equal) : equal;
    }

    private Value value() {
        Token token = peek();
        if (!token.isValue() || isKeyword(token)) {
            throw unexpected("a value");
        }
        if (++values > Filter.MAX_VALUES) {
            throw FilterRefusal.at(token.position(), "too-many", "At most " + Filter.MAX_VALUES + " values.");
        }
        take();
        return new Value(token.isKeyword("null") ? null : token.text(), token.position());
    }

    private static boolean isKeyword(Token token) {
        return KEYWORDS.stream().anyMatch(token::isKeyword);
    }

    private void expect(String symbol) {
        if (!peek().isSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private DomainException unexpected(String expected) {
        Token found = peek();
        return FilterRefusal.syntax(
                found.position(), "Expected " + expected + ", but there is " + found.described() + ".");
    }
}
