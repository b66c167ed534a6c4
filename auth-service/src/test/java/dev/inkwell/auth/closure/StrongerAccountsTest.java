package dev.inkwell.auth.closure;

import static dev.inkwell.auth.Api.as;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever manages accounts, and is no admin, leaves those alone whose owners may do more, and those of admins. */
@QuarkusTest
class StrongerAccountsTest {

    private static String address(Api.User user) {
        return "/api/v1/users/" + user.id();
    }

    private static ValidatableResponse suspend(Api.User by, Api.User user) {
        return Api.put(by, address(user) + "/suspension", Map.of());
    }

    private static ValidatableResponse restore(Api.User by, Api.User user) {
        return as(by).delete(address(user) + "/suspension").then();
    }

    private static ValidatableResponse signOut(Api.User by, Api.User user) {
        return as(by).delete(address(user) + "/sessions").then();
    }

    private static ValidatableResponse delete(Api.User by, Api.User user) {
        return as(by).delete(address(user) + "?posts=keep").then();
    }

    private static void nothingIsDoneBy(Api.User by, Api.User user) {
        for (ValidatableResponse refusal :
                List.of(suspend(by, user), restore(by, user), signOut(by, user), delete(by, user))) {
            refusal.statusCode(403).body("code", equalTo("beyond-own-rights"));
        }
        as(user).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theRightToManageAccountsAloneDoesNothingToAnAdmin() {
        nothingIsDoneBy(Api.aUserWithRole(Roles.allowing("user:manage")), Api.aUserWithRole("admin"));
    }

    @Test
    void allThatAdminsMayIsNotEnoughAgainstAnAdmin() {
        Api.User deputy = Api.aUserWithRole(Roles.allAdminsMay());

        nothingIsDoneBy(deputy, Api.aUserWithRole("admin"));
        nothingIsDoneBy(deputy, Api.aUserWithRole(Roles.including("admin")));
    }

    @Test
    void nothingIsDoneToWhoeverMayDoMore() {
        nothingIsDoneBy(Api.aUserWithRole(Roles.allowing("user:manage", "comment:write")), Api.aUserWithRole("editor"));
    }

    @Test
    void whoeverMayDoNoMoreIsSuspendedRestoredSignedOutAndDeleted() {
        Api.User moderator = Api.aUserWithRole(Roles.allowing("user:manage", "comment:write"));
        Api.User reader = Api.aUserWithRole("reader");

        suspend(moderator, reader).statusCode(204);
        restore(moderator, reader).statusCode(204);
        signOut(moderator, reader).statusCode(204);
        delete(moderator, reader).statusCode(204);
    }

    @Test
    void adminsDoItToEachOther() {
        Api.User other = Api.aUserWithRole("admin");

        signOut(Api.admin(), other).statusCode(204);
        suspend(Api.admin(), other).statusCode(204);
        delete(Api.admin(), other).statusCode(204);
    }
}
