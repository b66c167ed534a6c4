package dev.inkwell.blog.filter;

import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;

/** The answers to a filter that can't be used: each {@code invalid} (422), and names the place. */
final class FilterRefusal {

    private FilterRefusal() {}

    static DomainException syntax(int position, String detail) {
        return at(position, "syntax", detail);
    }

    static DomainException at(int position, String code, String detail) {
        return QueryValue.refusal(Filter.PARAMETER, code, "At character " + position + ": " + detail);
    }
}
