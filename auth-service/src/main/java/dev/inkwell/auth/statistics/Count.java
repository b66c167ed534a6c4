package dev.inkwell.auth.statistics;

import jakarta.persistence.Tuple;

/** Reads counts: PostgreSQL's sum() of them is a numeric. */
final class Count {

    private Count() {}

    static long of(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
