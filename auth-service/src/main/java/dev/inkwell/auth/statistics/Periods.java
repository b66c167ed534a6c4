package dev.inkwell.auth.statistics;

import java.time.LocalDate;
import org.hibernate.query.CommonQueryContract;

/**
 * Days, weeks or months that follow each other, as statements take them.
 *
 * @param begin the first day of the first one
 * @param end the day after the last one
 * @param today the day at the time of the question, in UTC
 */
record Periods(Interval interval, LocalDate begin, LocalDate end, LocalDate today) {

    /** Zero-fills: each period by its first day. */
    static final String SQL = """
            periods AS (
                SELECT CAST(begin AS date) AS begin,
                       CAST(begin + CAST('1 ' || :unit AS interval) AS date) AS next
                FROM generate_series(
                    CAST(:begin AS timestamp), CAST(:end AS timestamp) - interval '1 day',
                    CAST('1 ' || :unit AS interval)) AS begin)\
            """;

    <Q extends CommonQueryContract> Q bind(Q query) {
        query.setParameter("unit", interval.text());
        query.setParameter("begin", begin);
        query.setParameter("end", end);
        return query;
    }
}
