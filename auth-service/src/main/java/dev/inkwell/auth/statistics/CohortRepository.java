package dev.inkwell.auth.statistics;

import dev.inkwell.auth.statistics.CohortsResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

@ApplicationScoped
class CohortRepository {

    /**
     * An account counts once in a period, on its first day in it: when it was idle for longer than the period is old. No day
     * is after today: without that bound PostgreSQL takes the days since the last count for a third of all, and reads all.
     */
    private static final String BY_PERIOD =
            """
            WITH <periods>,
            <counted>,
            made AS (
                SELECT period_of(:unit, day) AS cohort, sum(accounts) AS sign_ups FROM counted
                WHERE day >= :begin
                GROUP BY 1),
            active AS (
                SELECT cohort, period, accounts FROM cohort_activity
                WHERE unit = :unit AND cohort >= :begin AND cohort < :end
                UNION ALL
                SELECT period_of(:unit, signed_up_on), period_of(:unit, day), count(*) FROM account_activity
                WHERE day >= (SELECT counted_to FROM statistics_progress) AND day <= CAST(:today AS date)
                  AND signed_up_on >= :begin AND signed_up_on < :end
                  AND idle_days > day - period_of(:unit, day)
                GROUP BY 1, 2),
            later AS (
                SELECT begin AS cohort, CAST(period AS date) AS period
                FROM periods
                CROSS JOIN LATERAL generate_series(
                    CAST(begin AS timestamp),
                    least(greatest(CAST(:today AS timestamp), CAST(begin AS timestamp)),
                          CAST(begin AS timestamp) + (:most - 1) * CAST('1 ' || :unit AS interval)),
                    CAST('1 ' || :unit AS interval)) AS period)
            SELECT cohort, coalesce(max(sign_ups), 0) AS sign_ups, coalesce(sum(active.accounts), 0) AS active
            FROM later LEFT JOIN made USING (cohort) LEFT JOIN active USING (cohort, period)
            GROUP BY cohort, period ORDER BY cohort, period
            """.replace("<periods>", PeriodTable.SQL).replace("<counted>", SignUpRepository.COUNTED);

    private final Session session;

    CohortRepository(Session session) {
        this.session = session;
    }

    List<Item> byPeriod(Periods periods) {
        Map<LocalDate, Item> cohorts = new LinkedHashMap<>();
        for (Tuple row : rows(periods)) {
            cohorts.computeIfAbsent(
                            row.get("cohort", LocalDate.class),
                            begin -> new Item(begin, Count.of(row, "sign_ups"), new ArrayList<>()))
                    .active()
                    .add(Count.of(row, "active"));
        }
        return List.copyOf(cohorts.values());
    }

    private List<Tuple> rows(Periods periods) {
        return PeriodTable.bind(periods, session.createNativeQuery(BY_PERIOD, Tuple.class))
                .setParameter("today", periods.today())
                .setParameter("most", periods.interval().most())
                .getResultList();
    }
}
