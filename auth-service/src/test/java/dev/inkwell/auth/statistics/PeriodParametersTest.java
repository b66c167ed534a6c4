package dev.inkwell.auth.statistics;

import static dev.inkwell.auth.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeriodParametersTest {

    private static ValidatableResponse read(String statistic, String query) {
        return as(Api.admin()).get("/api/v1/statistics/" + statistic + query).then();
    }

    @ParameterizedTest
    @CsvSource({
        "sign-ups, 30",
        "active-users, 30",
        "sign-in-failures, 30",
        "cohorts, 12",
    })
    void withoutParametersTheLastPeriodsAreShown(String statistic, int periods) {
        read(statistic, "").statusCode(200).body("items", hasSize(periods));
    }

    @Test
    void periodsAreWholeAndThoseWithoutAnyAreThere() {
        read("sign-ups", "?from=2001-02-10&to=2001-04-01&interval=month")
                .body("interval", equalTo("month"))
                .body("items.begin", contains("2001-02-01", "2001-03-01", "2001-04-01"))
                .body("items.signUps", contains(0, 0, 0));
        read("cohorts", "?from=2001-02-10&to=2001-02-12").body("items.begin", contains("2001-02-05", "2001-02-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01, from",
        "from=yesterday, from",
        "from=1999-12-31, from",
        "to=3000-01-01, to",
        "to=+12026-01-01, to",
        "from=2026-01-02&to=2026-01-01, to",
        "from=2025-01-01&to=2026-01-02, from",
        "from=2010-01-01&interval=week, from",
        "from=2020-01-01&interval=month, from",
        "interval=year, interval"
    })
    void whatCannotBeReadIsNamed(String query, String parameter) {
        for (String statistic : new String[] {"sign-ups", "active-users", "sign-in-failures"}) {
            read(statistic, "?" + query).statusCode(422).body("errors.pointer", contains("/" + parameter));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "year"})
    void cohortsAreOfWeeksAndMonths(String interval) {
        read("cohorts", "?interval=" + interval).statusCode(422).body("errors.pointer", contains("/interval"));
    }

    @Test
    void aLeapYearOfDaysIsTheMost() {
        read("active-users", "?from=2024-01-01&to=2024-12-31").statusCode(200).body("items", hasSize(366));
    }
}
