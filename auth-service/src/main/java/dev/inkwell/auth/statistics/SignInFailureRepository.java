package dev.inkwell.auth.statistics;

import dev.inkwell.auth.statistics.SignInFailuresResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

@ApplicationScoped
class SignInFailureRepository {

    private static final int SHARDS = 8;

    private static final String COUNT = """
            INSERT INTO sign_in_failures (day, reason, shard, failures, leading_to_wait)
            VALUES (:day, :reason, :shard, 1, :waits)
            ON CONFLICT (day, reason, shard) DO UPDATE SET
                failures = sign_in_failures.failures + 1,
                leading_to_wait = sign_in_failures.leading_to_wait + excluded.leading_to_wait
            """;

    private static final String BY_PERIOD = """
            WITH <periods>,
            counted AS (
                SELECT period_of(:unit, day) AS begin, reason,
                       sum(failures) AS failures, sum(leading_to_wait) AS leading_to_wait
                FROM sign_in_failures WHERE day >= :begin AND day < :end
                GROUP BY 1, 2)
            SELECT begin,
                   coalesce(sum(failures), 0) AS total,
                   coalesce(sum(failures) FILTER (WHERE reason = 'password'), 0) AS password,
                   coalesce(sum(failures) FILTER (WHERE reason = 'unknown'), 0) AS unknown,
                   coalesce(sum(leading_to_wait), 0) AS leading_to_wait
            FROM periods LEFT JOIN counted USING (begin)
            GROUP BY begin ORDER BY begin
            """.replace("<periods>", PeriodTable.SQL);

    private final Session session;

    SignInFailureRepository(Session session) {
        this.session = session;
    }

    void count(LocalDate day, String reason, boolean leadsToWait) {
        session.createNativeMutationQuery(COUNT)
                .setParameter("day", day)
                .setParameter("reason", reason)
                .setParameter("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .setParameter("waits", leadsToWait ? 1 : 0)
                .executeUpdate();
    }

    List<Item> byPeriod(Periods periods) {
        return PeriodTable.bind(periods, session.createNativeQuery(BY_PERIOD, Tuple.class)).getResultList().stream()
                .map(row -> new Item(
                        row.get("begin", LocalDate.class),
                        Count.of(row, "total"),
                        Count.of(row, "password"),
                        Count.of(row, "unknown"),
                        Count.of(row, "leading_to_wait")))
                .toList();
    }
}
