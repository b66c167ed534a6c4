package dev.inkwell.auth.statistics;

import dev.inkwell.kit.period.Periods;
import org.hibernate.query.CommonQueryContract;

/** Periods, as statements take them. */
final class PeriodTable {

    /** Zero-fills: each period by its first day. */
    static final String SQL = """
            periods AS (
                SELECT CAST(begin AS date) AS begin,
                       CAST(begin + CAST('1 ' || :unit AS interval) AS date) AS next
                FROM generate_series(
                    CAST(:begin AS timestamp), CAST(:end AS timestamp) - interval '1 day',
                    CAST('1 ' || :unit AS interval)) AS begin)\
            """;

    private PeriodTable() {}

    static <Q extends CommonQueryContract> Q bind(Periods periods, Q query) {
        query.setParameter("unit", periods.interval().text());
        query.setParameter("begin", periods.begin());
        query.setParameter("end", periods.end());
        return query;
    }
}
