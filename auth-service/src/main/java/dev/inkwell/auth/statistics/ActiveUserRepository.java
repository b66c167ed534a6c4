package dev.inkwell.auth.statistics;

import dev.inkwell.auth.statistics.ActiveUsersResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class ActiveUserRepository {

    /**
     * Nobody is told apart here. Who is active on a day, and was last active on another before it, is new to all those spans
     * of days that end on that day or later, so that they hold it, and do not reach back to the one before. So each count is
     * added where the first of these spans ends and taken away after the last; the running sum is who is in a span.
     */
    private static final String BY_PERIOD = """
            WITH <periods>,
            spans (length) AS (VALUES (7), (30)),
            counted AS (
                SELECT day, idle_days, accounts FROM daily_activity
                WHERE day > CAST(:begin AS date) - 30 AND day < :end
                UNION ALL
                SELECT day, idle_days, count(*) FROM account_activity
                WHERE day > CAST(:begin AS date) - 30 AND day < :end
                  AND day >= (SELECT counted_to FROM statistics_progress)
                GROUP BY day, idle_days),
            changes AS (
                SELECT length, change.day, sum(change.accounts) AS accounts
                FROM counted CROSS JOIN spans
                CROSS JOIN LATERAL (VALUES
                    (greatest(counted.day, counted.day - idle_days + length), counted.accounts),
                    (counted.day + length, -counted.accounts)) AS change (day, accounts)
                GROUP BY length, change.day),
            days AS (
                SELECT CAST(day AS date) AS day
                FROM generate_series(
                    CAST(:begin AS timestamp) - interval '30 days', CAST(:end AS timestamp) - interval '1 day',
                    interval '1 day') AS day),
            spanned AS (
                SELECT day, length, sum(coalesce(accounts, 0)) OVER (PARTITION BY length ORDER BY day) AS accounts
                FROM days CROSS JOIN spans LEFT JOIN changes USING (day, length)),
            in_period AS (
                SELECT period_of(:unit, day) AS begin, sum(accounts) AS accounts FROM counted
                WHERE idle_days > day - period_of(:unit, day)
                GROUP BY 1)
            SELECT periods.begin,
                   coalesce(max(in_period.accounts), 0) AS active,
                   max(spanned.accounts) FILTER (WHERE length = 7) AS last_7_days,
                   max(spanned.accounts) FILTER (WHERE length = 30) AS last_30_days
            FROM periods
            LEFT JOIN in_period ON in_period.begin = periods.begin
            JOIN spanned ON spanned.day = CASE
                WHEN CAST(:today AS date) >= periods.begin AND CAST(:today AS date) < periods.next THEN CAST(:today AS date)
                ELSE periods.next - 1 END
            GROUP BY periods.begin ORDER BY periods.begin
            """.replace("<periods>", PeriodTable.SQL);

    private final Session session;

    ActiveUserRepository(Session session) {
        this.session = session;
    }

    List<Item> byPeriod(Periods periods) {
        return PeriodTable.bind(periods, session.createNativeQuery(BY_PERIOD, Tuple.class))
                .setParameter("today", periods.today())
                .getResultList()
                .stream()
                .map(row -> new Item(
                        row.get("begin", LocalDate.class),
                        Count.of(row, "active"),
                        Count.of(row, "last_7_days"),
                        Count.of(row, "last_30_days")))
                .toList();
    }
}
