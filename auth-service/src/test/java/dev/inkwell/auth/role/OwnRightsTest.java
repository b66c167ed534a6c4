package dev.inkwell.auth.role;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.role.Roles.ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever may give roles, and is no admin, hands on no more than is theirs, by whatever detour. */
@QuarkusTest
class OwnRightsTest {

    @Inject
    Database database;

    private static Api.User aClerk() {
        return Api.aUserWithRole(Roles.allowing("role:manage", "comment:write", "tag:manage"));
    }

    private static void refused(Response response) {
        response.then().statusCode(403).body("code", equalTo("beyond-own-rights"));
    }

    private static String grantOf(Api.User user, String role) {
        return "/api/v1/users/" + user.id() + "/roles/" + role;
    }

    @Test
    void whatIsTheirsCanBeGivenBuiltAndTaken() {
        Api.User clerk = aClerk();
        Api.User user = Api.aUser();
        String name = Roles.freshName();

        Roles.create(clerk, name, List.of("tag:manage"), List.of("reader"))
                .then()
                .statusCode(201);
        Roles.edit(clerk, name, Map.of("permissions", List.of())).then().statusCode(200);
        as(clerk).put(grantOf(user, name)).then().statusCode(204);
        as(clerk).delete(grantOf(user, name)).then().statusCode(204);
        as(clerk).delete(ROLES + "/" + name).then().statusCode(204);
    }

    @Test
    void nobodyGivesMoreThanIsTheirs() {
        Api.User clerk = aClerk();

        refused(as(clerk).put(grantOf(clerk, "admin")));
        refused(as(clerk).put(grantOf(Api.aUser(), "editor")));
    }

    @Test
    void nobodyTakesMoreThanIsTheirs() {
        refused(as(aClerk()).delete(grantOf(Api.aUserWithRole("admin"), "admin")));
    }

    @Test
    void nobodyBuildsARoleOfMore() {
        Api.User clerk = aClerk();
        String name = Roles.freshName();

        refused(Roles.create(clerk, name, List.of("user:manage"), List.of()));
        refused(Roles.create(clerk, name, List.of(), List.of("editor")));

        assertThat(database.number("SELECT count(*) FROM role WHERE name = ?", name))
                .isZero();
    }

    @Test
    void nobodyRaisesTheRoleThatTheyHold() {
        Api.User clerk = aClerk();
        String own = as(clerk).get("/api/v1/me").path("roles[0]");

        refused(Roles.edit(clerk, own, Map.of("permissions", List.of("role:manage", "user:manage"))));
        refused(Roles.edit(clerk, own, Map.of("includes", List.of("admin"))));

        as(clerk).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void nobodyRaisesTheirRoleByOneThatItIncludes() {
        String included = Roles.allowing("comment:write");
        Api.User clerk = Api.aUserWithRole(Roles.allowing("role:manage"));
        String own = as(clerk).get("/api/v1/me").path("roles[0]");
        Roles.edit(Api.admin(), own, Map.of("includes", List.of(included)));
        Api.User again = Api.signedIn(clerk.username(), Api.PASSWORD);

        refused(Roles.edit(again, included, Map.of("permissions", List.of("user:manage"))));
    }

    @Test
    void nobodyWeakensOrDeletesARoleOfMore() {
        Api.User clerk = aClerk();
        String stronger = Roles.allowing("user:manage");

        refused(Roles.edit(clerk, "admin", Map.of("permissions", List.of("role:manage"))));
        refused(as(clerk).delete(ROLES + "/" + stronger));
    }

    @Test
    void nobodyBecomesAdminByHavingAllThatAdminsMay() {
        Api.User deputy = Api.aUserWithRole(Roles.allAdminsMay());
        String including = Roles.including("admin");

        for (String role : List.of("admin", including)) {
            refused(as(deputy).put(grantOf(deputy, role)));
            refused(as(deputy).delete(grantOf(Api.aUserWithRole(role), role)));
            refused(Roles.create(deputy, Roles.freshName(), List.of(), List.of(role)));
            refused(Roles.edit(deputy, role, Map.of("description", "Mine.")));
            refused(as(deputy)
                    .contentType("application/json")
                    .body(Map.of("email", Api.freshName() + "@example.org", "role", role))
                    .post("/api/v1/invitations"));
        }
        String own = as(deputy).get("/api/v1/me").path("roles[0]");
        refused(Roles.edit(deputy, own, Map.of("includes", List.of("admin"))));
        refused(as(deputy).delete(ROLES + "/" + including));

        as(deputy).put(grantOf(Api.aUser(), "editor")).then().statusCode(204);
    }

    @Test
    void whoeverHasTheRoleByAnotherThatIncludesItIsNoAdmin() {
        Api.User deputy = Api.aUserWithRole(Roles.including("admin"));

        refused(as(deputy).put(grantOf(deputy, "admin")));
    }

    @Test
    void whoeverMayNotGiveRolesGivesNone() {
        Api.User user = Api.aUserWithRole("editor");

        as(user).put(grantOf(user, "reader")).then().statusCode(403).body("code", equalTo("forbidden"));
    }
}
