package dev.inkwell.auth.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The listing says of each account what the account and its roles say, whatever is done to them. */
@QuarkusTest
class AccountListingTest {

    private static final String DIFFERENCES = """
            SELECT count(*) FROM (
                SELECT id AS account_id, held.role, status, email_verified_at IS NOT NULL AS email_verified,
                    lower(username) AS username, created_at, coalesce(last_active_on, '0001-01-01') AS last_active_on
                FROM account CROSS JOIN LATERAL (
                    SELECT '' AS role UNION ALL SELECT role FROM account_role WHERE account_id = account.id) AS held
                ) AS expected
            FULL JOIN account_listing AS listing USING (account_id, role)
            WHERE (expected.status, expected.email_verified, expected.username, expected.created_at, expected.last_active_on)
                IS DISTINCT FROM
                (listing.status, listing.email_verified, listing.username, listing.created_at, listing.last_active_on)
            """;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Test
    void everyKindOfChangeIsFollowed() {
        Crowd crowd = Crowd.make(database, Api.freshName());
        String ids = " (SELECT id FROM account WHERE username LIKE '%' || ? || '%')";
        database.update(
                "UPDATE account_role SET role = 'reader' WHERE account_id IN" + ids + " AND account_id::text < '8'",
                crowd.name());
        database.update(
                "UPDATE account SET email_verified_at = NULL, username = upper(username) WHERE status = 'active'"
                        + " AND id IN" + ids,
                crowd.name());
        database.update(
                "UPDATE account SET status = 'suspended', last_active_on = now() WHERE status = 'active' AND id IN"
                        + ids,
                crowd.name());
        database.update("DELETE FROM account_role WHERE role = ? AND account_id::text > 'c'", crowd.role());
        database.update("DELETE FROM account WHERE id IN" + ids + " AND id::text > 'd'", crowd.name());
        Api.aUserWithRole("editor");

        assertThat(database.number(DIFFERENCES)).isZero();
        assertThat(database.number("SELECT count(*) FROM account_listing WHERE status = 'suspended'"))
                .isPositive();
    }

    @Test
    void aRoleThatIsGivenWhileTheAccountChangesIsListedWithTheChange() throws Exception {
        UUID account = UUID.fromString(Api.aUser().id());
        try (Connection changing = dataSource.getConnection();
                Statement statement = changing.createStatement();
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            changing.setAutoCommit(false);
            statement.executeUpdate("UPDATE account SET status = 'suspended' WHERE id = '" + account + "'");

            Future<Integer> giving = executor.submit(
                    () -> database.update("INSERT INTO account_role (account_id, role) VALUES (?, 'editor')", account));
            await().until(() -> database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
            changing.commit();

            assertThat(giving.get()).isEqualTo(1);
        }
        assertThat(database.number(
                        "SELECT count(*) FROM account_listing WHERE account_id = ? AND status = 'suspended'", account))
                .isEqualTo(3);
    }
}
