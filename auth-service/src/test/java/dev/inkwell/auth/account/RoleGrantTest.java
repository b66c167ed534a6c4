package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoleGrantTest {

    @Inject
    Database database;

    private static String address(Api.User user, String role) {
        return "/api/v1/users/" + user.id() + "/roles/" + role;
    }

    @Test
    void aNewRoleMakesTheOldTokenStaleAndShowsInTheNext() {
        Api.User user = Api.aUser();
        Api.User admin = Api.admin();

        as(admin).put(address(user, "editor")).then().statusCode(204);
        as(admin).put(address(user, "editor")).then().statusCode(204);

        as(user).get("/api/v1/me").then().statusCode(401);
        String next = Api.refresh(user.refreshToken()).path("accessToken");
        as(next).get("/api/v1/me")
                .then()
                .body("roles", contains("author", "editor"))
                .body("permissions", hasItems("post:edit-any", "tag:manage"));
    }

    @Test
    void aRoleThatIsTakenIsGoneAtOnce() {
        Api.User user = Api.aUserWithRole("admin");
        as(user).get("/api/v1/users").then().statusCode(200);

        as(Api.admin()).delete(address(user, "admin")).then().statusCode(204);

        as(user).get("/api/v1/users").then().statusCode(401);
        String next = Api.refresh(user.refreshToken()).path("accessToken");
        as(next).get("/api/v1/users").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emperor", "ADMIN", "a%00b", "%F0%9F%98%80"})
    void aRoleThatIsNotThereIsNotFound(String role) {
        as(Api.admin())
                .urlEncodingEnabled(false)
                .put(address(Api.aUser(), role))
                .then()
                .statusCode(404)
                .body("code", equalTo("role-not-found"));
    }

    @Test
    void aDeletedAccountGetsAndLosesNoRoles() {
        Api.User user = Api.aUser();
        Api.User admin = Api.admin();
        as(admin).delete("/api/v1/users/" + user.id() + "?posts=keep").then().statusCode(204);

        as(admin).put(address(user, "author")).then().statusCode(404).body("code", equalTo("user-not-found"));
        as(admin).delete(address(user, "author")).then().statusCode(404);

        assertThat(database.text(
                        "SELECT string_agg(type, ' ') FROM user_event WHERE subject = ? AND version > 0", user.id()))
                .isEqualTo("account-deleted");
    }

    @Test
    void nobodyRaisesTheirOwnRights() {
        Api.User user = Api.aUser();

        as(user).put(address(user, "admin")).then().statusCode(403);
    }

    /** All admins that other tests made are taken the role first, so that just two are left to take it from each other. */
    @Test
    void theLastAdminStaysHoweverManyTryAtOnce() throws Exception {
        Api.User first = Api.admin();
        Api.User second = Api.aUserWithRole("admin");
        List<Api.User> both = List.of(first, second);
        database.update(
                "DELETE FROM account_role WHERE role = 'admin' AND account_id::text NOT IN (?, ?)",
                first.id(),
                second.id());

        List<Integer> statuses = Parallel.run(2, n -> as(both.get(n))
                .delete(address(both.get(n), "admin"))
                .then()
                .extract()
                .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(database.number("SELECT count(*) FROM account_role WHERE role = 'admin'"))
                .isEqualTo(1);
        database.update(
                "INSERT INTO account_role SELECT id, 'admin' FROM account WHERE username = 'admin' ON CONFLICT DO NOTHING");
    }
}
