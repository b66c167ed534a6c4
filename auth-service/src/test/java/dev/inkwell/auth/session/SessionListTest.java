package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionListTest {

    private static final String SESSIONS = "/api/v1/sessions";

    @Inject
    SessionExpiry expiry;

    @Inject
    Database database;

    private static Api.User again(Api.User user) {
        return Api.signedIn(user.username(), PASSWORD);
    }

    private void makeSessions(Api.User user, int count) {
        database.update(
                "INSERT INTO session (id, account_id, started_at, last_used_at, idle_expires_at, expires_at)"
                        + " SELECT overlay(gen_random_uuid()::text PLACING lpad(n::text, 8, '0') FROM 1 FOR 8)::uuid, ?,"
                        + " now(), now(), now() + interval '1 d', now() + interval '1 d' FROM generate_series(1, ?) AS n",
                UUID.fromString(user.id()),
                count);
    }

    @Test
    void whereAClientSaysToComeFromIsNotBelieved() {
        Api.User user = Api.aUser();
        given().header("X-Forwarded-For", "203.0.113.7")
                .contentType("application/json")
                .body(Map.of("login", user.username(), "password", PASSWORD))
                .post(SESSIONS)
                .then()
                .statusCode(200);

        as(user).get(SESSIONS).then().body("items.address", contains("127.0.0.1", "127.0.0.1"));
    }

    @Test
    void theNewestSessionComesFirstAndTheCurrentOneIsMarked() {
        Api.User first = Api.aUser();
        Api.User second = again(first);

        as(first)
                .get(SESSIONS)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(
                                second.sessionId().toString(), first.sessionId().toString()))
                .body("items.current", contains(false, true))
                .body("items[0].device", equalTo("Apache-HttpClient"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("nextCursor", nullValue());
    }

    @Test
    void pagesSkipAndRepeatNothing() {
        Api.User user = Api.aUser();
        makeSessions(user, 24);

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(user).get(SESSIONS + "?limit=10" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);

        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void oneSessionIsEndedAtOnce() {
        Api.User user = Api.aUser();
        Api.User other = again(user);

        as(user).delete(SESSIONS + "/" + other.sessionId()).then().statusCode(204);

        as(other).get("/api/v1/me").then().statusCode(401);
        as(user).get(SESSIONS).then().body("items", hasSize(1));
        as(user).delete(SESSIONS + "/" + other.sessionId()).then().statusCode(404);
    }

    @Test
    void anotherUsersSessionIsAsUnknownAsNone() {
        Api.User user = Api.aUser();
        Api.User stranger = Api.aUser();

        for (String id :
                List.of(stranger.sessionId().toString(), UUID.randomUUID().toString(), "1", "current%2F")) {
            as(user).delete(SESSIONS + "/" + id).then().statusCode(404).body("code", equalTo("session-not-found"));
        }

        as(stranger).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Api.User user = Api.aUser();
        Api.User second = again(user);
        Api.User third = again(user);

        as(second).delete(SESSIONS).then().statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        as(third).get("/api/v1/me").then().statusCode(401);
        as(second).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void anAdminSeesAndEndsTheSessionsOfOthers() {
        Api.User user = Api.aUser();
        String sessions = "/api/v1/users/" + user.id() + "/sessions";

        as(Api.admin()).get(sessions).then().statusCode(200).body("items.current", contains(false));
        as(Api.admin()).delete(sessions).then().statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        as(Api.admin()).get(sessions).then().body("items", hasSize(0));
        assertThat(database.text("SELECT end_reason FROM session WHERE id = ?", user.sessionId()))
                .isEqualTo("ended-by-admin");
    }

    @Test
    void anAccountThatHasTooManyLosesTheOldest() {
        Api.User user = Api.aUser();
        makeSessions(user, 99);

        Api.User newest = again(user);

        assertThat(database.number(
                        "SELECT count(*) FROM session WHERE account_id = ? AND ended_at IS NULL",
                        UUID.fromString(user.id())))
                .isEqualTo(100);
        assertThat(database.text(
                        "SELECT string_agg(left(id::text, 8), ' ') FROM session WHERE account_id = ? AND end_reason = 'too-many'",
                        UUID.fromString(user.id())))
                .isEqualTo("00000001");
        as(newest).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whatIsOverForLongLeavesTheTable() {
        Api.User over = Api.aUser();
        Api.User idle = Api.aUser();
        Api.User live = Api.aUser();
        database.update(
                "UPDATE session SET ended_at = now() - interval '2 d', end_reason = 'signed-out' WHERE id = ?",
                over.sessionId());
        database.update("UPDATE session SET idle_expires_at = now() - interval '2 d' WHERE id = ?", idle.sessionId());

        expiry.forgetOver();

        assertThat(database.number(
                        "SELECT count(*) FROM session WHERE id IN (?, ?)", over.sessionId(), idle.sessionId()))
                .isZero();
        as(live).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aBadCursorIsRefused() {
        Api.User user = Api.aUser();

        as(user).get(SESSIONS + "?cursor=bm90IGFuIGlk")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }
}
