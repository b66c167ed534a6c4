package dev.inkwell.auth.statistics;

import dev.inkwell.auth.statistics.SignUpsResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
class SignUpRepository {

    /** By day: as they were counted, and of the days since by the index over {@code created_at}. */
    static final String COUNTED = """
            counted AS (
                SELECT day, accounts FROM daily_sign_ups WHERE day < :end
                UNION ALL
                SELECT CAST(created_at AT TIME ZONE 'UTC' AS date), count(*) FROM account
                WHERE created_at >= CAST((SELECT counted_to FROM statistics_progress) AS timestamp) AT TIME ZONE 'UTC'
                  AND created_at < CAST(CAST(:end AS date) AS timestamp) AT TIME ZONE 'UTC'
                GROUP BY 1)\
            """;

    /** The total runs over all periods that there were, of which those are shown that are asked for. */
    private static final String BY_PERIOD =
            """
            WITH <periods>,
            <counted>,
            filled AS (
                SELECT period_of(:unit, day) AS begin, accounts FROM counted
                UNION ALL
                SELECT begin, 0 FROM periods),
            running AS (
                SELECT begin, sum(accounts) AS sign_ups, sum(sum(accounts)) OVER (ORDER BY begin) AS total
                FROM filled GROUP BY begin)
            SELECT begin, sign_ups, total FROM running WHERE begin >= :begin ORDER BY begin
            """.replace("<periods>", PeriodTable.SQL).replace("<counted>", COUNTED);

    private final Session session;

    SignUpRepository(Session session) {
        this.session = session;
    }

    List<Item> byPeriod(Periods periods) {
        return PeriodTable.bind(periods, session.createNativeQuery(BY_PERIOD, Tuple.class)).getResultList().stream()
                .map(row ->
                        new Item(row.get("begin", LocalDate.class), Count.of(row, "sign_ups"), Count.of(row, "total")))
                .toList();
    }
}
