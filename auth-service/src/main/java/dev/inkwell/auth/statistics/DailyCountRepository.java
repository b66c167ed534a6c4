package dev.inkwell.auth.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

@ApplicationScoped
class DailyCountRepository {

    private static final String COUNTED_TO = """
            SELECT counted_to FROM statistics_progress
            """;

    private static final String SIGN_UPS = """
            WITH made AS (
                SELECT count(*) AS accounts FROM account
                WHERE created_at >= CAST(CAST(:day AS date) AS timestamp) AT TIME ZONE 'UTC'
                  AND created_at < CAST(CAST(:day AS date) + 1 AS timestamp) AT TIME ZONE 'UTC')
            INSERT INTO daily_sign_ups (day, accounts)
            SELECT :day, accounts FROM made WHERE accounts > 0
            """;

    private static final String ACTIVITY = """
            WITH active AS (
                SELECT idle_days, count(*) AS accounts FROM account_activity WHERE day = :day GROUP BY idle_days)
            INSERT INTO daily_activity (day, idle_days, accounts)
            SELECT :day, idle_days, accounts FROM active
            """;

    private static final String COHORTS = """
            WITH active AS (
                SELECT unit, period_of(unit, signed_up_on) AS cohort, period_of(unit, day) AS period, count(*) AS accounts
                FROM account_activity CROSS JOIN (VALUES ('week'), ('month')) AS units (unit)
                WHERE day = :day AND idle_days > day - period_of(unit, day)
                GROUP BY 1, 2, 3)
            INSERT INTO cohort_activity (unit, cohort, period, accounts)
            SELECT unit, cohort, period, accounts FROM active
            ON CONFLICT (unit, cohort, period) DO UPDATE SET accounts = cohort_activity.accounts + excluded.accounts
            """;

    private static final String ADVANCE = """
            UPDATE statistics_progress SET counted_to = CAST(:day AS date) + 1
            """;

    private static final String FORGET_ACTIVITY = """
            DELETE FROM account_activity WHERE (day, account_id) IN (
                SELECT day, account_id FROM account_activity
                WHERE day < :before AND day < (SELECT counted_to FROM statistics_progress)
                ORDER BY day, account_id LIMIT :limit)
            """;

    private static final String FORGET_COUNTS = """
            WITH activity AS (
                DELETE FROM daily_activity WHERE (day, idle_days) IN (
                    SELECT day, idle_days FROM daily_activity WHERE day < :before ORDER BY day, idle_days LIMIT :limit)),
            failures AS (
                DELETE FROM sign_in_failures WHERE (day, reason, shard) IN (
                    SELECT day, reason, shard FROM sign_in_failures
                    WHERE day < :before ORDER BY day, reason, shard LIMIT :limit))
            DELETE FROM cohort_activity WHERE (unit, cohort, period) IN (
                SELECT unit, cohort, period FROM cohort_activity WHERE period < :before ORDER BY period LIMIT :limit)
            """;

    private final Session session;

    DailyCountRepository(Session session) {
        this.session = session;
    }

    LocalDate countedTo() {
        return session.createNativeQuery(COUNTED_TO, LocalDate.class).getSingleResult();
    }

    /** The day to which all is counted; then that is the day after. */
    void count(LocalDate day) {
        for (String sql : new String[] {SIGN_UPS, ACTIVITY, COHORTS, ADVANCE}) {
            session.createNativeMutationQuery(sql).setParameter("day", day).executeUpdate();
        }
    }

    int forgetActivity(LocalDate before, int limit) {
        return forget(FORGET_ACTIVITY, before, limit);
    }

    int forgetCounts(LocalDate before, int limit) {
        return forget(FORGET_COUNTS, before, limit);
    }

    private int forget(String sql, LocalDate before, int limit) {
        return session.createNativeMutationQuery(sql)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
