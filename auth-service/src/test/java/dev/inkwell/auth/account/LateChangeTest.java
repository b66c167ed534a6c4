package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.personaltoken.PersonalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes to wait for an account finds it as it has become meanwhile. */
@QuarkusTest
class LateChangeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HOLD = "SELECT 1 FROM account WHERE id = ? FOR NO KEY UPDATE";

    private static final String WAITING = """
            SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
            """;

    private static final String SET_ANOTHER_PASSWORD =
            "UPDATE password_credential SET changed_at = changed_at + interval '1 s' WHERE account_id = ?";

    private static final String SIGN_OUT =
            "UPDATE session SET ended_at = now(), end_reason = 'signed-out' WHERE account_id = ?";

    private static final String SUSPEND =
            "UPDATE account SET status = 'suspended', suspended_at = now(), version = version + 1 WHERE id = ?";

    private static final String TAKE_A_ROLE = "UPDATE account SET access_version = access_version + 1 WHERE id = ?";

    private static final String DELETE = """
            UPDATE account SET status = 'deleted', username = 'deleted:' || replace(id::text, '-', ''), email = NULL,
                email_verified_at = NULL, display_name = 'Deleted account', version = version + 1
            WHERE id = ?
            """;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    /** Sends a request, and changes the account that the request waits for. */
    private int statusOf(Supplier<ValidatableResponse> request, Api.User user, String change) throws Exception {
        return statusOf(request, user, user, change);
    }

    private int statusOf(Supplier<ValidatableResponse> request, Api.User held, Api.User changed, String change)
            throws Exception {
        UUID id = UUID.fromString(changed.id());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, HOLD, UUID.fromString(held.id()));
            CompletableFuture<Integer> status =
                    CompletableFuture.supplyAsync(() -> request.get().extract().statusCode());
            await().atMost(PATIENCE).until(() -> waiting(connection) > 0 || status.isDone());
            assertThat(status).as("what does not wait proves nothing").isNotDone();
            execute(connection, change, id);
            connection.commit();
            return status.get();
        }
    }

    private static void execute(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    private static long waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aPasswordThatIsNoLongerItChangesNoAddress() throws Exception {
        Api.User user = Api.aUser();
        Map<String, String> change = Map.of("email", Api.freshName() + "@example.org", "currentPassword", PASSWORD);

        int status = statusOf(() -> Api.put(user, "/api/v1/me/email", change), user, SET_ANOTHER_PASSWORD);

        assertThat(status).isEqualTo(409);
        assertThat(database.number(
                        "SELECT count(*) FROM one_time_token WHERE purpose = 'change-email' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isZero();
    }

    @Test
    void aPasswordThatIsNoLongerItDeletesNothing() throws Exception {
        Api.User user = Api.aUser();
        Map<String, String> wish = Map.of("currentPassword", PASSWORD, "posts", "remove");

        int status = statusOf(() -> Api.put(user, "/api/v1/me/deletion", wish), user, SET_ANOTHER_PASSWORD);

        assertThat(status).isEqualTo(409);
        assertThat(database.text("SELECT deletion_due_at FROM account WHERE id = ?", UUID.fromString(user.id())))
                .isEqualTo("null");
    }

    private static ValidatableResponse rename(Api.User user) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"displayName\":\"Ada\"}")
                .patch("/api/v1/me")
                .then();
    }

    /** A personal token would outlive what ended the session: a reset, by which the owner shut a thief out. */
    @Test
    void whatIsSignedOutMeanwhileMakesNoToken() throws Exception {
        Api.User user = Api.aUser();
        Map<String, Object> wish = Map.of("name", "late", "scopes", List.of("comment:write"), "expiresIn", 3600);

        int status = statusOf(
                () -> as(user).contentType("application/json")
                        .body(wish)
                        .post("/api/v1/me/tokens")
                        .then(),
                user,
                SIGN_OUT);

        assertThat(status).isEqualTo(401);
        assertThat(database.number(
                        "SELECT count(*) FROM personal_access_token WHERE account_id = ?", UUID.fromString(user.id())))
                .isZero();
    }

    @Test
    void whoeverIsSuspendedMeanwhileEditsNothing() throws Exception {
        Api.User user = Api.aUser();

        int status = statusOf(() -> rename(user), user, SUSPEND);

        assertThat(status).isEqualTo(401);
        assertThat(database.text("SELECT display_name FROM account WHERE id = ?", UUID.fromString(user.id())))
                .isEqualTo(user.username());
    }

    @Test
    void whoeverIsSuspendedMeanwhileTakesNoDataAlong() throws Exception {
        Api.User user = Api.aUser();

        int status = statusOf(() -> as(user).get("/api/v1/me/export").then(), user, SUSPEND);

        assertThat(status).isEqualTo(401);
    }

    @Test
    void aSessionThatEndsMeanwhileChangesNoAddress() throws Exception {
        Api.User user = Api.aUser();
        Map<String, String> change = Map.of("email", Api.freshName() + "@example.org", "currentPassword", PASSWORD);

        int status = statusOf(() -> Api.put(user, "/api/v1/me/email", change), user, SIGN_OUT);

        assertThat(status).isEqualTo(401);
    }

    @Test
    void aSessionThatEndsMeanwhileDeletesNothing() throws Exception {
        Api.User user = Api.aUser();
        Map<String, String> wish = Map.of("currentPassword", PASSWORD, "posts", "remove");

        int status = statusOf(() -> Api.put(user, "/api/v1/me/deletion", wish), user, SIGN_OUT);

        assertThat(status).isEqualTo(401);
        assertThat(database.text("SELECT deletion_due_at FROM account WHERE id = ?", UUID.fromString(user.id())))
                .isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {SUSPEND, SIGN_OUT, TAKE_A_ROLE})
    void anAdminWhoIsStoppedMeanwhileSuspendsNobodyMore(String change) throws Exception {
        Api.User admin = Api.aUserWithRole("admin");
        Api.User first = Api.aUser();
        Api.User second = Api.aUser();

        int status = statusOf(() -> suspend(admin, first, second), first, admin, change);

        assertThat(status).isEqualTo(401);
        as(first).get("/api/v1/me").then().statusCode(200);
        as(second).get("/api/v1/me").then().statusCode(200);
    }

    private static ValidatableResponse suspend(Api.User by, Api.User... users) {
        return as(by).contentType("application/json")
                .body(Map.of("ids", Stream.of(users).map(Api.User::id).toList()))
                .post("/api/v1/users/suspensions")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {SUSPEND, TAKE_A_ROLE})
    void aTokenOfWhoIsStoppedMeanwhileGivesNobodyARole(String change) throws Exception {
        Api.User admin = Api.aUserWithRole("admin");
        Api.User friend = Api.aUser();
        List<String> all = as(admin).get("/api/v1/me").path("permissions");
        String token = PersonalTokens.of(admin, all.toArray(String[]::new)).token();
        String role = "/api/v1/users/" + friend.id() + "/roles/editor";

        int status = statusOf(() -> as(token).put(role).then(), friend, admin, change);

        assertThat(status).isEqualTo(401);
        as(friend).get("/api/v1/me").then().body("roles", not(hasItem("editor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SUSPEND, SIGN_OUT, TAKE_A_ROLE})
    void anAdminWhoIsStoppedMeanwhileGivesNobodyARole(String change) throws Exception {
        Api.User admin = Api.aUserWithRole("admin");
        Api.User friend = Api.aUser();
        String role = "/api/v1/users/" + friend.id() + "/roles/admin";

        int status = statusOf(() -> as(admin).put(role).then(), friend, admin, change);

        assertThat(status).isEqualTo(401);
        as(Api.admin()).get("/api/v1/users/" + friend.id()).then().body("roles", not(hasItem("admin")));
    }

    @Test
    void anEditBringsNoNameBackOntoADeletedAccount() throws Exception {
        Api.User user = Api.aUser();

        int status = statusOf(() -> rename(user), user, DELETE);

        assertThat(status).isEqualTo(404);
        assertThat(database.text("SELECT display_name FROM account WHERE id = ?", UUID.fromString(user.id())))
                .isEqualTo("Deleted account");
        assertThat(database.text("SELECT string_agg(type, ' ') FROM user_event WHERE subject = ?", user.id()))
                .isEqualTo("account-created");
    }
}
