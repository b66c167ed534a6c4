package dev.inkwell.auth;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkwell.auth.client.Clients;
import dev.inkwell.auth.invitation.Invitations;
import dev.inkwell.auth.oauth.Tokens;
import dev.inkwell.auth.personaltoken.PersonalTokens;
import dev.inkwell.auth.role.Roles;
import dev.inkwell.auth.statistics.CountedDays;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Explains every statement that the routes send: none reads a growing table from end to end. */
@QuarkusTest
class QueryPlanTest {

    private static final Pattern GROWING_TABLE_SCAN = Pattern.compile(
            "Seq Scan on (audit_entry\\w*|account_listing|account_activity|account|account_role|password_credential|session|refresh_token|one_time_token|outgoing_mail"
                    + "|user_event|mail_request|mail_allowance|personal_access_token|invitation|daily_sign_ups|daily_activity|cohort_activity|sign_in_failures|failed_attempts|known_device)\\b");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    CountedDays countedDays;

    @Test
    void noStatementReadsAGrowingTableFromEndToEnd() throws Exception {
        useEveryRoute();
        countedDays.rehearse();

        List<String> scans = new ArrayList<>();
        int explained = 0;
        try (Connection connection = simpleConnection();
                Statement statement = connection.createStatement()) {
            // As if the tables were large: a scan is then planned only where no index serves.
            statement.execute("SET enable_seqscan = off");
            for (String sql : StatementRecorder.statements()) {
                if (sql.toLowerCase(java.util.Locale.ROOT).startsWith("insert")) {
                    continue;
                }
                String plan = explain(statement, sql);
                explained++;
                if (GROWING_TABLE_SCAN.matcher(plan).find()) {
                    scans.add(sql + "\n" + plan);
                }
            }
        }

        assertThat(scans).isEmpty();
        assertThat(explained).isGreaterThan(25);
    }

    /** A page further down begins where the one before has ended: its key is part of the index' condition. */
    @Test
    void eachListIsReadAlongTheIndexOfItsOrder() throws SQLException {
        useEveryRoute();

        List<String> lists = StatementRecorder.statements().stream()
                .filter(sql -> sql.contains("FROM account_listing AS listing"))
                .toList();
        assertThat(lists).hasSize(6);
        try (Connection connection = simpleConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off");
            for (String sql : lists) {
                String column = sql.replaceAll("(?s).*SELECT account_id, (\\w+) AS key.*", "$1");
                assertThat(explain(statement, sql))
                        .contains("account_listing_" + column + "_idx")
                        .containsPattern("Index Cond: .*ROW\\(" + column + ", account_id\\)");
            }
        }
    }

    private static void useEveryRoute() {
        verifyAnAddress();
        liveThroughAnAccount();
        useRoles();
        useClients();
        usePersonalTokens();
        useInvitations();
        useStatistics();
        Api.User user = Api.aUserWithRole("editor");
        Api.User admin = Api.admin();
        String cursor = as(admin).get("/api/v1/users?limit=1").path("nextCursor");
        as(admin).get("/api/v1/users?limit=1&cursor=" + cursor).then().statusCode(200);
        as(admin).get("/api/v1/users?q=a").then().statusCode(200);
        for (String sort : List.of("createdAt", "username", "lastActiveOn")) {
            for (String order : List.of(sort, "-" + sort)) {
                for (String search : List.of("", "&text=example", "&email=u")) {
                    as(admin).get("/api/v1/users?sort=" + order + search).then().statusCode(200);
                }
            }
        }
        as(admin).get("/api/v1/users/" + user.id()).then().statusCode(200);
        as(admin).get("/api/v1/roles").then().statusCode(200);
        as(admin).get("/api/v1/permissions").then().statusCode(200);
        String trail = "/api/v1/audit-entries?limit=1";
        String older = "&cursor=" + as(admin).get(trail).path("nextCursor");
        for (String filter : List.of("", "&account=" + user.id(), "&actor=" + admin.id())) {
            as(admin).get(trail + filter + older).then().statusCode(200);
            as(admin)
                    .get(trail + filter + "&type=signed-in&type=role-granted" + older)
                    .then()
                    .statusCode(200);
        }
        as(admin)
                .get("/api/v1/audit-entries/" + as(admin).get(trail).path("items[0].id"))
                .then()
                .statusCode(200);
        as(user).get("/api/v1/me/audit-entries").then().statusCode(200);
        as(user).contentType("application/json")
                .header("If-Match", "*")
                .body("{\"bio\":\"b\"}")
                .patch("/api/v1/me");
        as(Api.serviceToken()).get("/api/v1/profiles?ids=" + user.id()).then().statusCode(200);
        as(Api.serviceToken())
                .get("/api/v1/profiles?usernames=" + user.username())
                .then()
                .statusCode(200);
        String kid = as(admin).post("/api/v1/signing-keys").path("kid");
        as(admin).put("/api/v1/signing-keys/" + kid + "/revocation").then().statusCode(200);
        String keysCursor = as(admin).get("/api/v1/signing-keys?limit=1").path("nextCursor");
        as(admin).get("/api/v1/signing-keys?cursor=" + keysCursor).then().statusCode(200);
        String after = as(Api.serviceToken()).get("/api/v1/user-events?limit=1").path("nextCursor");
        as(Api.serviceToken()).get("/api/v1/user-events?after=" + after).then().statusCode(200);
        Api.User another = Api.aUserWithRole("admin");
        as(admin)
                .delete("/api/v1/users/" + another.id() + "/roles/admin")
                .then()
                .statusCode(204);
        useSessions(admin);
        Api.User again = Api.signedIn(user.email(), Api.PASSWORD);
        Api.refresh(again.refreshToken());
        Api.refresh(again.refreshToken());
        as(again).delete("/api/v1/sessions/current");
        Api.refresh(again.refreshToken());
    }

    private static void verifyAnAddress() {
        Api.User user = Api.aUser();
        Api.post("/api/v1/email-verifications", Map.of("token", Mails.token("verify-email", user.email())));
        Api.post("/api/v1/email-verifications/requests", Map.of("email", user.email()));
        Api.post("/api/v1/password-resets", Map.of("email", user.email()));
        String token = Mails.token("reset-password", user.email());
        Api.post("/api/v1/password-resets/completion", Map.of("token", token, "password", "a new passphrase"));
        await().until(() -> StatementRecorder.statements().stream().anyMatch(sql -> sql.contains("mail_request SET")));
    }

    private static void useSessions(Api.User admin) {
        Api.User user = Api.aUser();
        Api.signIn(user.username(), "a wrong one").statusCode(401);
        String device = Api.signIn(user.username(), Api.PASSWORD).extract().path("deviceToken");
        Api.post("/api/v1/sessions", Map.of("login", user.username(), "password", Api.PASSWORD, "deviceToken", device))
                .statusCode(200);
        String cursor = as(user).get("/api/v1/sessions?limit=1").path("nextCursor");
        as(user).get("/api/v1/sessions?cursor=" + cursor).then().statusCode(200);
        as(user).delete("/api/v1/sessions").then().statusCode(204);
        as(admin).get("/api/v1/users/" + user.id() + "/sessions").then().statusCode(200);
        as(user).delete("/api/v1/sessions/" + user.sessionId()).then().statusCode(204);
        as(admin).delete("/api/v1/users/" + user.id() + "/sessions").then().statusCode(204);
    }

    private static void useRoles() {
        String included = Roles.allowing("tag:manage");
        String including = Roles.including(included);
        Roles.edit(Api.admin(), included, Map.of("permissions", List.of("media:write")));
        Api.User holder = Api.aUserWithRole(including);
        as(Api.admin()).get("/api/v1/users/" + holder.id() + "/roles").then().statusCode(200);
        as(Api.admin()).delete("/api/v1/roles/" + included).then().statusCode(409);
        as(Api.admin()).delete("/api/v1/users/" + holder.id() + "/roles/" + including);
        as(Api.admin()).delete("/api/v1/roles/" + including).then().statusCode(204);
    }

    private static void useClients() {
        Clients.Known client = Clients.with("user:read");
        as(client.accessToken()).get("/api/v1/users?limit=1").then().statusCode(200);
        as(Api.admin()).get(Clients.CLIENTS + "?limit=1").then().statusCode(200);
        Clients.edit(Api.admin(), client.id(), Map.of("scopes", List.of()));
        as(Api.admin()).delete(client.path() + "/secrets/" + client.secretId());
        as(Api.admin()).delete(client.path()).then().statusCode(204);
        Tokens.introspected(Api.aUser().accessToken());
        Tokens.revoke(Api.aUser().refreshToken());
    }

    private static void liveThroughAnAccount() {
        Api.User user = Api.aUser();
        Api.User admin = Api.admin();
        Api.put(
                user,
                "/api/v1/me/password",
                Map.of("currentPassword", Api.PASSWORD, "newPassword", Api.PASSWORD + "!"));
        String address = Api.freshName() + "@example.org";
        Api.put(user, "/api/v1/me/email", Map.of("email", address, "currentPassword", Api.PASSWORD + "!"));
        Api.post("/api/v1/email-changes", Map.of("token", Mails.token("confirm-email-change", address)));
        as(user).get("/api/v1/me/export").then().statusCode(200);
        Api.put(admin, "/api/v1/users/" + user.id() + "/suspension", Map.of()).statusCode(204);
        as(admin).delete("/api/v1/users/" + user.id() + "/suspension").then().statusCode(204);
        Api.User back = Api.signedIn(address, Api.PASSWORD + "!");
        Api.put(back, "/api/v1/me/deletion", Map.of("currentPassword", Api.PASSWORD + "!", "posts", "keep"));
        Api.post("/api/v1/deletion-withdrawals", Map.of("token", Mails.token("withdraw-deletion", address)));
        as(admin).delete("/api/v1/users/" + user.id() + "?posts=keep").then().statusCode(204);
    }

    private static void usePersonalTokens() {
        Api.User user = Api.aUser();
        String first = PersonalTokens.of(user).token();
        PersonalTokens.Made second = PersonalTokens.of(user);
        as(first).get("/api/v1/me").then().statusCode(200);
        String cursor = as(user).get(PersonalTokens.TOKENS + "?limit=1").path("nextCursor");
        as(user).get(PersonalTokens.TOKENS + "?limit=1&cursor=" + cursor).then().statusCode(200);
        as(user).delete(second.path()).then().statusCode(204);
        Tokens.revoke(first);
    }

    private Connection simpleConnection() throws SQLException {
        String simple = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        return DriverManager.getConnection(simple, username, password);
    }

    private static void useInvitations() {
        String email = Api.freshName() + "@example.org";
        Invitations.invite(Api.admin(), email, "reader");
        String id = Invitations.invite(Api.admin(), Api.freshName() + "@example.org", "reader")
                .path("id");
        String cursor =
                as(Api.admin()).get(Invitations.INVITATIONS + "?limit=1").path("nextCursor");
        as(Api.admin())
                .get(Invitations.INVITATIONS + "?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200);
        as(Api.admin()).delete(Invitations.INVITATIONS + "/" + id).then().statusCode(204);
        Invitations.accept(Invitations.tokenFor(email), Api.freshName()).then().statusCode(201);
    }

    private static void useStatistics() {
        for (String statistic : List.of("sign-ups", "active-users", "cohorts", "sign-in-failures")) {
            as(Api.admin()).get("/api/v1/statistics/" + statistic).then().statusCode(200);
        }
    }

    private static String explain(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered(sql))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** The JDBC parameters as PostgreSQL numbers them. */
    private static String numbered(String sql) {
        Matcher parameter = Pattern.compile("\\?").matcher(sql);
        int[] count = {0};
        return parameter.replaceAll(match -> "\\$" + ++count[0]);
    }
}
