package dev.inkwell.auth.statistics;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.kit.period.Interval;
import dev.inkwell.kit.period.Periods;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each count against one that tells everybody apart. */
@QuarkusTest
class StatisticsTest {

    private static final String RANGE = "?from=2041-01-01&to=2041-03-31&interval=";

    private static final String EACH_PERIOD = """
            FROM generate_series(date_trunc('<unit>', timestamp '2041-01-01'), timestamp '2041-03-31', '1 <unit>') AS begin
            """;

    private static final String ACTIVE = """
            SELECT string_agg(concat_ws(' ', begin::date,
                (SELECT count(DISTINCT account_id) FROM account_activity
                    WHERE day >= begin AND day < begin + interval '1 <unit>'),
                (SELECT count(DISTINCT account_id) FROM account_activity
                    WHERE day >= begin + interval '1 <unit>' - interval '7 days' AND day < begin + interval '1 <unit>'),
                (SELECT count(DISTINCT account_id) FROM account_activity
                    WHERE day >= begin + interval '1 <unit>' - interval '30 days' AND day < begin + interval '1 <unit>')),
                ', ' ORDER BY begin)
            """ + EACH_PERIOD;

    private static final String SIGN_UPS = """
            SELECT string_agg(concat_ws(' ', begin::date,
                (SELECT count(*) FROM account
                    WHERE created_at AT TIME ZONE 'UTC' >= begin AND created_at AT TIME ZONE 'UTC' < begin + interval '1 <unit>'),
                (SELECT count(*) FROM account WHERE created_at AT TIME ZONE 'UTC' < begin + interval '1 <unit>')),
                ', ' ORDER BY begin)
            """ + EACH_PERIOD;

    private static final String COHORTS = """
            SELECT string_agg(concat_ws(' ', begin::date,
                (SELECT count(*) FROM account WHERE date_trunc('<unit>', created_at AT TIME ZONE 'UTC') = begin),
                (SELECT count(DISTINCT account_id) FROM account_activity
                    JOIN account ON account.id = account_id AND date_trunc('<unit>', created_at AT TIME ZONE 'UTC') = begin
                    WHERE day >= begin AND day < begin + interval '1 <unit>')),
                ', ' ORDER BY begin)
            """ + EACH_PERIOD;

    private static final String RETURNS = """
            SELECT concat('[', string_agg(returned::text, ', ' ORDER BY later), ']') FROM (
                SELECT later, (SELECT count(DISTINCT account_id) FROM account_activity
                    JOIN account ON account.id = account_id AND date_trunc('<unit>', created_at AT TIME ZONE 'UTC') = begin
                    WHERE day >= later AND day < later + interval '1 <unit>') AS returned
                FROM (SELECT date_trunc('<unit>', timestamp '2041-01-01') AS begin) AS first,
                generate_series(begin, timestamp '2041-03-31', '1 <unit>') AS later) AS each
            """;

    @Inject
    Database database;

    @Inject
    Population population;

    @Inject
    CohortRepository cohorts;

    @Inject
    DailyCountRepository counts;

    @BeforeEach
    void peopleComeAndGo() {
        population.live();
    }

    @AfterEach
    void theyAreGone() {
        population.leave();
    }

    private static String read(String statistic, String unit, String... fields) {
        JsonPath answer = as(Api.admin())
                .get("/api/v1/statistics/" + statistic + RANGE + unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<List<Object>> columns = Stream.of(fields)
                .map(field -> answer.<Object>getList("items." + field))
                .toList();
        return IntStream.range(0, columns.getFirst().size())
                .mapToObj(row -> columns.stream()
                        .map(column -> column.get(row).toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String active(String unit) {
        return read("active-users", unit, "begin", "active", "last7Days", "last30Days");
    }

    private static String signUps(String unit) {
        return read("sign-ups", unit, "begin", "signUps", "total");
    }

    /** As it is asked for on the last day of the population. */
    private List<CohortsResponse.Item> cohorts(String unit) {
        Interval interval = Interval.valueOf(unit.toUpperCase(java.util.Locale.ROOT));
        LocalDate begin = interval.begin(Population.FIRST_DAY);
        LocalDate end = interval.plus(interval.begin(Population.LAST_DAY), 1);
        return QuarkusTransaction.requiringNew()
                .call(() -> cohorts.byPeriod(new Periods(interval, begin, end, Population.LAST_DAY)));
    }

    private String expected(String sql, String unit) {
        return database.text(sql.replace("<unit>", unit));
    }

    @Test
    void whoIsActiveCountsOnceInEachSpan() {
        for (String unit : List.of("day", "week", "month")) {
            assertThat(active(unit)).isEqualTo(expected(ACTIVE, unit)).contains(" 3");
        }
    }

    @Test
    void signUpsAddUp() {
        for (String unit : List.of("day", "week", "month")) {
            assertThat(signUps(unit)).isEqualTo(expected(SIGN_UPS, unit));
        }
    }

    @Test
    void cohortsAreFollowedToToday() {
        for (String unit : List.of("week", "month")) {
            List<CohortsResponse.Item> items = cohorts(unit);

            assertThat(items.stream()
                            .map(item -> "%s %d %d"
                                    .formatted(
                                            item.begin(),
                                            item.signUps(),
                                            item.active().getFirst()))
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(expected(COHORTS, unit));
            assertThat(items.getFirst().active().toString()).isEqualTo(expected(RETURNS, unit));
            assertThat(items.getLast().active()).hasSize(1);
        }
    }

    /** Half of it counted, and what was counted from forgotten. */
    @Test
    void aCountedDayReadsAsBefore() {
        List<?> before = all();

        population.countTo(LocalDate.of(2041, 2, 14));
        QuarkusTransaction.requiringNew().run(() -> assertThat(counts.forgetActivity(LocalDate.of(2041, 3, 1), 10_000))
                .isPositive());

        assertThat(database.text("SELECT min(day) FROM account_activity WHERE day > '2041-01-01'"))
                .isGreaterThanOrEqualTo("2041-02-14");
        assertThat(all()).isEqualTo(before);
    }

    private List<?> all() {
        return Stream.of("day", "week", "month")
                .map(unit -> List.of(active(unit), signUps(unit), unit.equals("day") ? List.of() : cohorts(unit)))
                .toList();
    }
}
