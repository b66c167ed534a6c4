package dev.inkwell.auth.closure;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspensionTest {

    @Inject
    Database database;

    private static String address(Api.User user) {
        return "/api/v1/users/" + user.id() + "/suspension";
    }

    private static ValidatableResponse suspend(Api.User by, Api.User user) {
        return Api.put(by, address(user), Map.of("reason", "Spam."));
    }

    private static ValidatableResponse restore(Api.User user) {
        return as(Api.admin()).delete(address(user)).then();
    }

    @Test
    void aSuspendedAccountIsShutOutAtOnce() {
        Api.User user = Api.aUser();

        suspend(Api.admin(), user).statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        assertThat(Api.refresh(user.refreshToken()).statusCode()).isEqualTo(401);
        signIn(user.username(), PASSWORD).statusCode(401).body("code", equalTo("invalid-credentials"));
    }

    @Test
    void othersAreToldOfTheSuspensionAndOfEachSession() {
        Api.User user = Api.aUser();
        Api.signedIn(user.username(), PASSWORD);

        suspend(Api.admin(), user).statusCode(204);

        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY xid, id) FROM user_event WHERE subject = ?", user.id()))
                .isEqualTo("account-created account-suspended session-ended session-ended");
        assertThat(database.text(
                        "SELECT concat(data ->> 'status', ' ', data ->> 'accessVersion') FROM user_event"
                                + " WHERE subject = ? AND type = 'account-suspended'",
                        user.id()))
                .isEqualTo("suspended 2");
    }

    @Test
    void adminsSeeTheReasonAndTheTrailWhoDidIt() {
        Api.User user = Api.aUser();
        Api.User admin = Api.admin();

        suspend(admin, user).statusCode(204);

        as(admin)
                .get("/api/v1/users/" + user.id())
                .then()
                .body("status", equalTo("suspended"))
                .body("suspension.reason", equalTo("Spam."));
        assertThat(database.text(
                        "SELECT actor FROM audit_entry WHERE type = 'account-suspended' AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo(admin.id());
    }

    @Test
    void suspendingAgainChangesTheReasonAlone() {
        Api.User user = Api.aUser();
        suspend(Api.admin(), user).statusCode(204);

        Api.put(Api.admin(), address(user), Map.of()).statusCode(204);

        as(Api.admin())
                .get("/api/v1/users/" + user.id())
                .then()
                .body("suspension.reason", equalTo(null))
                .body("suspension", hasKey("since"));
        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE type = 'account-suspended' AND subject = ?", user.id()))
                .isEqualTo(1);
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'account-suspended' AND account_id = ?",
                        UUID.fromString(user.id())))
                .as("who replaced the reason is in the trail too")
                .isEqualTo(2);
    }

    @Test
    void aRestoredAccountSignsInAgainAndItsOldSessionsStayEnded() {
        Api.User user = Api.aUser();
        suspend(Api.admin(), user);

        restore(user).statusCode(204);
        restore(user).statusCode(204);

        assertThat(Api.refresh(user.refreshToken()).statusCode()).isEqualTo(401);
        as(Api.signedIn(user.username(), PASSWORD))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("suspension")));
        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE type = 'account-restored' AND subject = ?", user.id()))
                .isEqualTo(1);
    }

    @Test
    void nobodySuspendsThemselves() {
        Api.User admin = Api.admin();

        suspend(admin, admin).statusCode(409).body("code", equalTo("own-account"));
    }

    @Test
    void aReasonThatIsTooLongIsNamed() {
        Api.put(Api.admin(), address(Api.aUser()), Map.of("reason", "x".repeat(501)))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }

    /** All admins that other tests made are taken the role first, so that just two are left to suspend each other. */
    @Test
    void theLastAdminStaysHoweverManyTryAtOnce() throws Exception {
        Api.User first = Api.admin();
        Api.User second = Api.aUserWithRole("admin");
        List<Api.User> both = List.of(first, second);
        database.update(
                "DELETE FROM account_role WHERE role = 'admin' AND account_id::text NOT IN (?, ?)",
                first.id(),
                second.id());

        List<Integer> statuses = Parallel.run(
                2, n -> suspend(both.get(n), both.get(1 - n)).extract().statusCode());

        // The later one finds that its session has ended, or that the other one is the last.
        assertThat(statuses).contains(204).containsAnyOf(401, 409);
        assertThat(database.number("SELECT count(*) FROM account_role JOIN account ON account.id = account_id"
                        + " WHERE role = 'admin' AND status = 'active'"))
                .isEqualTo(1);
        database.update("UPDATE account SET status = 'active', suspended_at = NULL WHERE username = 'admin'");
    }
}
