package dev.inkwell.auth.statistics;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import dev.inkwell.kit.period.Interval;
import dev.inkwell.kit.period.Periods;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInFailuresTest {

    @Inject
    SignInFailureRepository failures;

    @Inject
    Database database;

    private static Map<String, Object> today() {
        return as(Api.admin())
                .get("/api/v1/statistics/sign-in-failures")
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1]");
    }

    private static int more(String field, Map<String, Object> before, Map<String, Object> after) {
        return (int) after.get(field) - (int) before.get(field);
    }

    @Test
    void eachIsCountedByItsReason() {
        Api.User user = Api.aUser();
        Map<String, Object> before = today();

        signIn(user.username(), "a wrong one").statusCode(401);
        signIn(user.email(), "another wrong one").statusCode(401);
        signIn(Api.freshName(), Api.PASSWORD).statusCode(401);
        signIn(user.username(), Api.PASSWORD).statusCode(200);

        Map<String, Object> after = today();
        assertThat(more("wrongPassword", before, after)).isEqualTo(2);
        assertThat(more("unknownLogin", before, after)).isEqualTo(1);
        assertThat(more("total", before, after)).isEqualTo(3);
    }

    @Test
    void thoseAfterWhichOneHasToWaitAreTold() {
        String login = Api.freshName();
        Map<String, Object> before = today();

        int status = 401;
        for (int n = 0; n < 50 && status == 401; n++) {
            status = signIn(login, "a wrong one").extract().statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(more("leadingToWait", before, today())).isEqualTo(1);
    }

    @Test
    void aDayTakesNoMoreRowsHoweverManyThereAre() throws Exception {
        LocalDate day = LocalDate.of(2041, 5, 1);
        RolledBack.run(() -> {
            for (int n = 0; n < 200; n++) {
                failures.count(day, "password", n % 2 == 0);
            }
            var item = failures.byPeriod(new Periods(Interval.DAY, day, day.plusDays(1), day))
                    .getFirst();
            assertThat(item).isEqualTo(new SignInFailuresResponse.Item(day, 200, 200, 0, 100));
        });
        assertThat(database.number("SELECT coalesce(max(shard), 0) FROM sign_in_failures"))
                .isLessThan(8);
    }
}
