package dev.inkwell.auth.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountActivityTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    AccountActivityRepository activity;

    private Api.User user;
    private UUID account;

    @BeforeEach
    void anAccountThatWasNeverUsed() {
        user = Api.aUser();
        account = UUID.fromString(user.id());
        forget();
    }

    private void forget() {
        database.update("DELETE FROM account_activity WHERE account_id = ?", account);
        database.update("UPDATE account SET last_active_on = NULL WHERE id = ?", account);
    }

    private void mark(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> activity.mark(account, day));
    }

    private String marks() {
        return database.text(
                "SELECT string_agg(concat_ws(' ', day, idle_days), ', ' ORDER BY day) FROM account_activity WHERE account_id = ?",
                account);
    }

    private String lastActiveOn() {
        return database.text("SELECT last_active_on FROM account WHERE id = ?", account);
    }

    @Test
    void eachDayIsKeptOnceWithTheDaysSinceTheOneBefore() {
        mark(FIRST);
        mark(FIRST);
        mark(FIRST.plusDays(1));
        mark(FIRST.plusDays(8));
        mark(FIRST.plusDays(100));
        mark(FIRST.plusDays(99));

        assertThat(marks()).isEqualTo("2030-01-01 31, 2030-01-02 1, 2030-01-09 7, 2030-04-11 31");
        assertThat(lastActiveOn()).isEqualTo("2030-04-11");
    }

    @Test
    void aSignInAndARefreshAreActivity() {
        Api.signedIn(user.username(), Api.PASSWORD);
        String signedIn = marks();
        forget();
        Api.refresh(user.refreshToken()).then().statusCode(200);

        assertThat(signedIn).isEqualTo(marks()).endsWith(" 31");
    }

    @Test
    void manyAtOnceAreOneDay() throws Exception {
        Parallel.run(10, n -> {
            mark(FIRST);
            return n;
        });

        assertThat(marks()).isEqualTo("2030-01-01 31");
    }

    @Test
    void anAccountThatSomebodyIsChangingIsNotWaitedFor() throws Exception {
        try (Connection changing = dataSource.getConnection();
                Statement statement = changing.createStatement()) {
            changing.setAutoCommit(false);
            statement.executeQuery("SELECT 1 FROM account WHERE id = '" + account + "' FOR NO KEY UPDATE");

            mark(FIRST);

            assertThat(lastActiveOn()).isEqualTo("null");
            changing.rollback();
        }
        mark(FIRST);
        assertThat(marks()).isEqualTo("2030-01-01 31");
    }

    @Test
    void aReplicaOfTheVersionBeforeMarksActivityToo() {
        database.update(
                "INSERT INTO account_activity (day, account_id, idle_days) VALUES (CAST(? AS date), ?, 31)",
                FIRST.toString(),
                account);

        assertThat(database.text("SELECT signed_up_on FROM account_activity WHERE account_id = ?", account))
                .isEqualTo(database.text(
                        "SELECT CAST(created_at AT TIME ZONE 'UTC' AS date) FROM account WHERE id = ?", account));
    }
}
