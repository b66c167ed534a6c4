package dev.inkwell.system;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What only the database of auth-service can tell: that there are no accounts by half. It can also let time pass. */
record AccountTables(JsonPath endpoints) {

    /** What goes with each account, and is there once. */
    private static final String INCOMPLETE = """
            SELECT count(*) FROM account WHERE status <> 'deleted' AND (
                NOT EXISTS (SELECT FROM password_credential WHERE account_id = account.id)
                OR NOT EXISTS (SELECT FROM account_role WHERE account_id = account.id)
                OR NOT EXISTS (SELECT FROM account_listing WHERE account_id = account.id AND role = '')
                OR 1 <> (SELECT count(*) FROM audit_entry WHERE account_id = account.id AND type = 'account-registered')
                OR 1 <> (SELECT count(*) FROM user_event WHERE subject = account.id::text AND type = 'account-created')
                OR (deletion_due_at IS NOT NULL) <> EXISTS (
                    SELECT FROM one_time_token WHERE account_id = account.id AND purpose = 'withdraw-deletion'))
            """;

    /** What of a deleted account has to be gone, and what tells of it once. */
    private static final String NOT_GONE = """
            SELECT count(*) FROM account WHERE status = 'deleted' AND (
                email IS NOT NULL
                OR EXISTS (SELECT FROM password_credential WHERE account_id = account.id)
                OR EXISTS (SELECT FROM session WHERE account_id = account.id)
                OR EXISTS (SELECT FROM known_device WHERE account_id = account.id)
                OR EXISTS (SELECT FROM one_time_token WHERE account_id = account.id)
                OR EXISTS (SELECT FROM outgoing_mail WHERE account_id = account.id)
                OR EXISTS (SELECT FROM user_event WHERE subject = account.id::text AND data ? 'username')
                OR 1 <> (SELECT count(*) FROM user_event WHERE subject = account.id::text AND type = 'account-deleted')
                OR 1 <> (SELECT count(*) FROM audit_entry WHERE account_id = account.id AND type = 'account-deleted'))
            """;

    private static final String DELETED = """
            SELECT count(*) FROM account WHERE status = 'deleted'
            """;

    private static final String NOTHING_IS_TRIED_LATER = """
            UPDATE outgoing_mail SET next_attempt_at = now(); UPDATE mail_request SET next_attempt_at = now()
            """;

    private static final String ALL_DELETIONS_ARE_DUE = """
            UPDATE account SET deletion_due_at = now() WHERE deletion_due_at IS NOT NULL
            """;

    long incomplete() throws SQLException {
        return count(INCOMPLETE);
    }

    long notGone() throws SQLException {
        return count(NOT_GONE);
    }

    long deleted() throws SQLException {
        return count(DELETED);
    }

    /** What a crash cut off is taken up again after minutes: now. */
    void retryNow() throws SQLException {
        change(NOTHING_IS_TRIED_LATER);
    }

    void endGraceOfDeletions() throws SQLException {
        change(ALL_DELETIONS_ARE_DUE);
    }

    private long count(String query) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                endpoints.getString("postgresql.url"),
                endpoints.getString("postgresql.user"),
                endpoints.getString("postgresql.password"));
    }
}
