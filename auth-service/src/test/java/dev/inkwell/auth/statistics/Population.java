package dev.inkwell.auth.statistics;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.activity.ActiveDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Some people who live in a time of their own, so that all that is counted there is theirs. */
@Singleton
class Population {

    static final LocalDate FIRST_DAY = LocalDate.of(2041, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2041, 3, 31);
    private static final int PEOPLE = 6;
    private static final int SIGN_UP_EVERY = 9;

    private final Database database;
    private final ActiveDays activeDays;
    private final DailyCountRepository counts;
    private final List<Api.User> people = new ArrayList<>();

    Population(Database database, ActiveDays activeDays, DailyCountRepository counts) {
        this.database = database;
        this.activeDays = activeDays;
        this.counts = counts;
    }

    /** They sign up one after the other, and come back now and then: some every few days, others after weeks. */
    void live() {
        countSignUpsBefore(LocalDate.now(ZoneOffset.UTC));
        Random random = new Random(41);
        for (int n = 0; n < PEOPLE; n++) {
            Api.User user = Api.aUser();
            people.add(user);
            LocalDate signUp = FIRST_DAY.plusDays((long) n * SIGN_UP_EVERY);
            database.update("DELETE FROM account_activity WHERE account_id = ?", id(user));
            database.update(
                    "UPDATE account SET last_active_on = NULL, created_at = ?::date + interval '22 hours' WHERE id = ?",
                    signUp.toString(),
                    id(user));
            for (LocalDate day = signUp;
                    !day.isAfter(LAST_DAY);
                    day = day.plusDays(1 + random.nextInt(1 + (int) Math.pow(3, n % 4 + 1.0)))) {
                activeDays.mark(user, day);
            }
        }
    }

    /** The job's work, for days before this one, as if it was the first that is not over. */
    void countTo(LocalDate end) {
        begin(FIRST_DAY);
        countSignUpsBefore(FIRST_DAY);
        for (LocalDate day = FIRST_DAY; day.isBefore(end); day = day.plusDays(1)) {
            LocalDate counted = day;
            QuarkusTransaction.requiringNew().run(() -> counts.count(counted));
        }
    }

    /** Other tests put people of theirs into days that are over. */
    private void countSignUpsBefore(LocalDate day) {
        database.update("DELETE FROM daily_sign_ups");
        database.update("""
                INSERT INTO daily_sign_ups (day, accounts)
                SELECT CAST(created_at AT TIME ZONE 'UTC' AS date), count(*) FROM account
                WHERE created_at < CAST(? AS timestamp) AT TIME ZONE 'UTC' GROUP BY 1
                """, day.toString());
    }

    /** As if they had never been, and today were the first day that is not counted. */
    void leave() {
        for (Api.User user : people) {
            database.update("DELETE FROM account_activity WHERE account_id = ?", id(user));
            database.update("UPDATE account SET last_active_on = NULL, created_at = now() WHERE id = ?", id(user));
        }
        people.clear();
        for (String table : List.of("daily_sign_ups", "daily_activity", "cohort_activity")) {
            database.update("DELETE FROM " + table);
        }
        begin(LocalDate.now(ZoneOffset.UTC));
    }

    private void begin(LocalDate day) {
        database.update("UPDATE statistics_progress SET counted_to = ?::date", day.toString());
    }

    private static UUID id(Api.User user) {
        return UUID.fromString(user.id());
    }
}
