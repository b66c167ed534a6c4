package dev.inkwell.auth.closure;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeletionTest {

    @Inject
    Database database;

    @Inject
    DueDeletions dueDeletions;

    private static ValidatableResponse askToDelete(Api.User user) {
        return Api.put(user, "/api/v1/me/deletion", Map.of("currentPassword", PASSWORD, "posts", "remove"));
    }

    private void letTheGracePass(Api.User user) {
        database.update(
                "UPDATE account SET deletion_due_at = now() - interval '1 s' WHERE id = ?", UUID.fromString(user.id()));
    }

    private String status(Api.User user) {
        return database.text("SELECT status FROM account WHERE id = ?", UUID.fromString(user.id()));
    }

    private long eventsOf(String type, Api.User user) {
        return database.number("SELECT count(*) FROM user_event WHERE type = ? AND subject = ?", type, user.id());
    }

    @Test
    void anAccountGoesAfterTheGraceAndNotBefore() {
        Api.User user = Api.aUser();

        Instant dueAt =
                Instant.parse(askToDelete(user).statusCode(202).extract().path("dueAt"));
        dueDeletions.carryOut();

        assertThat(dueAt).isAfter(Instant.now().plus(Duration.ofDays(6)));
        as(user).get("/api/v1/me").then().statusCode(401);
        as(Api.signedIn(user.username(), PASSWORD))
                .get("/api/v1/me")
                .then()
                .body("deletionDueAt", equalTo(dueAt.toString()));
        letTheGracePass(user);
        dueDeletions.carryOut();
        signIn(user.username(), PASSWORD).statusCode(401);
        assertThat(status(user)).isEqualTo("deleted");
        assertThat(database.text(
                        "SELECT data ->> 'posts' FROM user_event WHERE type = 'account-deleted' AND subject = ?",
                        user.id()))
                .isEqualTo("remove");
    }

    @Test
    void whoSignsInAgainMayTakeItBack() {
        Api.User user = Api.aUser();
        askToDelete(user).statusCode(202);
        Api.User back = Api.signedIn(user.username(), PASSWORD);

        as(back).delete("/api/v1/me/deletion").then().statusCode(204);

        as(back).get("/api/v1/me").then().body("deletionDueAt", nullValue());
        Api.post("/api/v1/deletion-withdrawals", Map.of("token", Mails.token("withdraw-deletion", user.email())))
                .statusCode(422);
    }

    @Test
    void theMailedLinkTakesItBackOnce() {
        Api.User user = Api.aUser();
        askToDelete(user).statusCode(202);
        String token = Mails.token("withdraw-deletion", user.email());

        Api.post("/api/v1/deletion-withdrawals", Map.of("token", token)).statusCode(204);

        Api.post("/api/v1/deletion-withdrawals", Map.of("token", token))
                .statusCode(422)
                .body("code", equalTo("invalid-token"));
        letTheGracePass(user);
        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY occurred_at) FROM audit_entry"
                                + " WHERE account_id = ? AND type LIKE 'account-deletion%'",
                        UUID.fromString(user.id())))
                .isEqualTo("account-deletion-requested account-deletion-withdrawn");
    }

    @Test
    void askingAgainKeepsTheTimeAndChangesTheChoice() {
        Api.User user = Api.aUser();
        String dueAt = askToDelete(user).extract().path("dueAt");
        Api.User back = Api.signedIn(user.username(), PASSWORD);

        Api.put(back, "/api/v1/me/deletion", Map.of("currentPassword", PASSWORD, "posts", "keep"))
                .statusCode(202)
                .body("dueAt", equalTo(dueAt))
                .body("posts", equalTo("keep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "KEEP", ""})
    void whatIsNoChoiceIsNamed(String posts) {
        Api.put(Api.aUser(), "/api/v1/me/deletion", Map.of("currentPassword", PASSWORD, "posts", posts))
                .statusCode(422)
                .body("errors.pointer", contains("/posts"));
        as(Api.admin())
                .queryParam("posts", posts)
                .delete("/api/v1/users/" + Api.aUser().id())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/posts"));
    }

    @Test
    void aWrongPasswordDeletesNothing() {
        Api.User user = Api.aUser();

        Api.put(user, "/api/v1/me/deletion", Map.of("currentPassword", "not it at all", "posts", "keep"))
                .statusCode(403)
                .body("code", equalTo("wrong-password"));

        as(user).get("/api/v1/me").then().statusCode(200).body("deletionDueAt", nullValue());
    }

    @Test
    void anAdminDeletesAtOnceAndTheNamesAreFree() {
        Api.User user = Api.aUser();
        Api.User admin = Api.admin();

        as(admin).delete("/api/v1/users/" + user.id() + "?posts=keep").then().statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        as(admin)
                .get("/api/v1/users/" + user.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("deleted"))
                .body("username", startsWith("deleted:"))
                .body("email", nullValue());
        as(admin)
                .delete("/api/v1/users/" + user.id() + "?posts=keep")
                .then()
                .statusCode(404)
                .body("code", equalTo("user-not-found"));
        Api.register(user.username(), user.email(), PASSWORD).statusCode(201).body("id", notNullValue());
    }

    @Test
    void nobodyDeletesTheirOwnAccountAsAnAdmin() {
        Api.User admin = Api.admin();

        as(admin)
                .delete("/api/v1/users/" + admin.id() + "?posts=keep")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-account"));
    }

    @Test
    void ofManyReplicasThatLookAtOnceOneDeletes() throws Exception {
        Api.User user = Api.aUser();
        askToDelete(user);
        letTheGracePass(user);

        Parallel.run(10, n -> {
            dueDeletions.carryOut();
            return n;
        });

        assertThat(eventsOf("account-deleted", user)).isEqualTo(1);
        assertThat(status(user)).isEqualTo("deleted");
    }

    @Test
    void aSuspendedPersonsWishIsCarriedOutToo() {
        Api.User user = Api.aUser();
        askToDelete(user);
        Api.put(Api.admin(), "/api/v1/users/" + user.id() + "/suspension", Map.of());
        letTheGracePass(user);

        dueDeletions.carryOut();

        assertThat(status(user)).isEqualTo("deleted");
    }

    /** All admins that other tests made are taken the role first. */
    @Test
    void theLastAdminStays() {
        Api.User first = Api.admin();
        Api.User second = Api.aUserWithRole("admin");
        database.update(
                "DELETE FROM account_role WHERE role = 'admin' AND account_id::text NOT IN (?, ?)",
                first.id(),
                second.id());
        askToDelete(second).statusCode(202);

        Api.put(first, "/api/v1/me/deletion", Map.of("currentPassword", "a-known-one-for-development", "posts", "keep"))
                .statusCode(409)
                .body("code", equalTo("last-admin"));

        as(first).delete("/api/v1/users/" + first.id() + "/roles/admin").then().statusCode(409);
        as(first).delete("/api/v1/users/" + second.id() + "?posts=keep").then().statusCode(204);
    }
}
