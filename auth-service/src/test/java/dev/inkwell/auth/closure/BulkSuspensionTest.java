package dev.inkwell.auth.closure;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkSuspensionTest {

    private static final String NOBODY = "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071";

    @Inject
    Database database;

    private static ValidatableResponse suspend(Api.User by, List<?> ids) {
        return as(by).contentType("application/json")
                .body(Map.of("ids", ids, "reason", "Spam."))
                .post("/api/v1/users/suspensions")
                .then();
    }

    private static ValidatableResponse suspend(Api.User by, Api.User... users) {
        return suspend(by, Arrays.stream(users).map(Api.User::id).toList());
    }

    @Test
    void eachAccountIsShutOutToldOfAndInTheTrail() {
        Api.User admin = Api.admin();
        List<Api.User> users = List.of(Api.aUser(), Api.aUser(), Api.aUser());

        suspend(admin, users.toArray(Api.User[]::new))
                .statusCode(200)
                .body("items.id", equalTo(users.stream().map(Api.User::id).toList()))
                .body("items.outcome", contains("suspended", "suspended", "suspended"));

        for (Api.User user : users) {
            as(user).get("/api/v1/me").then().statusCode(401);
            signIn(user.username(), PASSWORD).statusCode(401);
            as(admin).get("/api/v1/users/" + user.id()).then().body("suspension.reason", equalTo("Spam."));
            assertThat(database.text(
                            "SELECT string_agg(type, ' ' ORDER BY xid, id) FROM user_event WHERE subject = ?",
                            user.id()))
                    .isEqualTo("account-created account-suspended session-ended");
            assertThat(database.text(
                            "SELECT actor FROM audit_entry WHERE type = 'account-suspended' AND account_id = ?",
                            UUID.fromString(user.id())))
                    .isEqualTo(admin.id());
        }
    }

    @Test
    void whatIsRefusedForOneHoldsNoneOfTheOthersBack() {
        Api.User manager = Api.aUserWithRole(Roles.allowing("user:manage", "comment:write"));
        Api.User suspended = Api.aUserWithRole("reader");
        Api.User reader = Api.aUserWithRole("reader");
        suspend(manager, suspended).body("items[0].outcome", equalTo("suspended"));

        suspend(
                        manager,
                        List.of(
                                NOBODY,
                                manager.id(),
                                Api.admin().id(),
                                Api.aUser().id(),
                                suspended.id(),
                                reader.id()))
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains("not-found", "forbidden", "forbidden", "forbidden", "already-suspended", "suspended"))
                .body(
                        "items.code",
                        contains(
                                "user-not-found", "own-account", "beyond-own-rights", "beyond-own-rights", null, null));
    }

    @Test
    void whoIsGivenTwiceIsSuspendedOnce() {
        Api.User user = Api.aUser();

        suspend(Api.admin(), user, user).statusCode(200).body("items.outcome", contains("suspended"));
    }

    @Test
    void upToAHundredAtOnce() {
        Api.User admin = Api.admin();

        suspend(admin, Collections.nCopies(101, NOBODY)).statusCode(422).body("errors.pointer", contains("/ids"));
        suspend(admin, List.of()).statusCode(422).body("errors.pointer", contains("/ids"));
    }

    @Test
    void whatIsNoIdIsNamed() {
        suspend(Api.admin(), List.of(NOBODY, "nobody")).statusCode(422).body("errors.pointer", contains("/ids/1"));
        suspend(Api.admin(), List.of(List.of())).statusCode(422).body("errors.pointer", contains("/ids/0"));
        suspend(Api.admin(), Collections.singletonList(null))
                .statusCode(422)
                .body("errors.pointer", contains("/ids/0"));
    }
}
