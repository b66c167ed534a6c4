package dev.inkwell.auth.role;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.role.Roles.ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RolesTest {

    @Inject
    Database database;

    @Inject
    RoleContent content;

    @Test
    void aRoleIsMadeOfPermissions() {
        String name = Roles.freshName();

        Response made =
                Roles.create(Api.admin(), name, List.of("tag:manage", "comment:moderate", "tag:manage"), List.of());

        made.then()
                .statusCode(201)
                .header("Location", endsWith(ROLES + "/" + name))
                .body("builtIn", equalTo(false))
                .body("permissions", contains("comment:moderate", "tag:manage"))
                .body("includes", empty())
                .body("effectivePermissions", contains("comment:moderate", "tag:manage"));
        as(Api.admin())
                .get(ROLES + "/" + name)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(made.header("ETag")))
                .body("permissions", contains("comment:moderate", "tag:manage"));
    }

    @Test
    void aRoleIsEditedUnderItsVersion() {
        String name = Roles.allowing("tag:manage");
        String tag = as(Api.admin()).get(ROLES + "/" + name).header("ETag");

        Response edited = as(Api.admin())
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"permissions\": [\"media:write\"]}")
                .patch(ROLES + "/" + name);

        edited.then().statusCode(200).body("permissions", contains("media:write"));
        assertThat(edited.header("ETag")).isNotEqualTo(tag);
        as(Api.admin())
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"description\": \"late\"}")
                .patch(ROLES + "/" + name)
                .then()
                .statusCode(412);
        as(Api.admin())
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(ROLES + "/" + name)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"Big\"}",
                "{\"name\": \"ok\", \"permissions\": [\"fly\"]}",
                "{\"name\": \"ok\", \"permissions\": [null]}",
                "{\"name\": \"ok\", \"permissions\": \"tag:manage\"}",
                "{\"name\": \"ok\", \"includes\": [\"emperor\"]}",
                "{\"name\": \"ok\", \"builtIn\": true}",
                "{\"name\": \"ok\", \"version\": 1}"
            })
    void whatIsNoRoleIsRefused(String body) {
        as(Api.admin())
                .contentType("application/json")
                .body(body)
                .post(ROLES)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid"));
    }

    @Test
    void eachWrongNameIsPointedTo() {
        Roles.create(Api.admin(), Roles.freshName(), List.of("tag:manage", "fly"), List.of("emperor"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/permissions/1", "/includes/0"));
    }

    @Test
    void aNameIsTakenOnceHoweverManyTryAtOnce() throws Exception {
        String name = Roles.freshName();
        Api.User admin = Api.admin();

        List<Integer> statuses = Parallel.run(
                10, n -> Roles.create(admin, name, List.of(), List.of()).statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void aRoleThatNobodyUsesIsDeleted() {
        String name = Roles.allowing("tag:manage");

        as(Api.admin()).delete(ROLES + "/" + name).then().statusCode(204);

        as(Api.admin()).get(ROLES + "/" + name).then().statusCode(404).body("code", equalTo("role-not-found"));
        as(Api.admin()).delete(ROLES + "/" + name).then().statusCode(404);
    }

    @Test
    void aRoleInUseIsNotDeleted() {
        String held = Roles.allowing("tag:manage");
        Api.aUserWithRole(held);
        String included = Roles.allowing("tag:manage");
        Roles.including(included);

        for (String name : List.of(held, included)) {
            as(Api.admin()).delete(ROLES + "/" + name).then().statusCode(409).body("code", equalTo("role-in-use"));
        }
    }

    @Test
    void theRoleOfWhoRegistersIsNotDeleted() {
        assertThatThrownBy(() -> content.requireNotGivenAtRegistration(new Role("author", 0)))
                .isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "author", "editor", "admin"})
    void whatTheServiceReliesOnIsNotDeleted(String name) {
        as(Api.admin()).delete(ROLES + "/" + name).then().statusCode(409).body("code", equalTo("role-built-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:read", "role:manage"})
    void adminsCanAlwaysRunTheSite(String permission) {
        Roles.edit(Api.admin(), "admin", Map.of("permissions", List.of(permission)))
                .then()
                .statusCode(409)
                .body("code", equalTo("role-built-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%F0%9F%98%80", "EDITOR", "..%2f"})
    void aNameThatNoRoleCanHaveIsNotFound(String name) {
        as(Api.admin()).urlEncodingEnabled(false).get(ROLES + "/" + name).then().statusCode(404);
    }

    @Test
    void aUsersRolesAreShown() {
        Api.User user = Api.aUserWithRole("editor");

        as(Api.admin())
                .get("/api/v1/users/" + user.id() + "/roles")
                .then()
                .statusCode(200)
                .body("items.name", contains("editor"))
                .body("items[0].effectivePermissions", hasItems("post:edit-any", "comment:write"));
    }

    @Test
    void eachChangeIsKeptInTheAuditTrail() {
        String name = Roles.allowing("tag:manage");
        Roles.edit(Api.admin(), name, Map.of("permissions", List.of("media:write")));
        Roles.edit(Api.admin(), name, Map.of("permissions", List.of("media:write")));
        as(Api.admin()).delete(ROLES + "/" + name);

        assertThat(database.text(
                        "SELECT string_agg(type || ' ' || (data ->> 'permissions'), ', ' ORDER BY id) FROM audit_entry"
                                + " WHERE data ->> 'role' = ?",
                        name))
                .isEqualTo("role-created tag:manage, role-changed media:write, role-deleted ");
    }
}
