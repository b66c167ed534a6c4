package dev.inkwell.auth.role;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.role.Roles.ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompositeRolesTest {

    @Inject
    Database database;

    private String eventsOf(String role) {
        return database.text(
                "SELECT string_agg(data ->> 'rightsVersion', ' ' ORDER BY xid, id) FROM user_event WHERE subject = ?",
                role);
    }

    private long rightsVersionOf(String role) {
        return database.number("SELECT rights_version FROM role WHERE name = ?", role);
    }

    private long accountVersionOf(Api.User user) {
        return database.number("SELECT version FROM account WHERE id = ?", UUID.fromString(user.id()));
    }

    @Test
    void aHolderHasWhatIsIncludedAtAnyDepth() {
        String inner = Roles.allowing("tag:manage");
        String middle = Roles.including(inner, "reader");
        String outer = Roles.including(middle, inner);

        Api.User user = Api.aUserWithRole(outer);

        as(user).get("/api/v1/me")
                .then()
                .body("roles", contains(outer))
                .body("permissions", contains("comment:write", "tag:manage"));
        as(Api.admin())
                .get(ROLES + "/" + outer)
                .then()
                .body("effectivePermissions", contains("comment:write", "tag:manage"));
    }

    @Test
    void aChangeCountsAtOnceForAllWhoHoldTheRoleByInclusionToo() {
        String inner = Roles.allowing("tag:manage");
        String outer = Roles.including(inner);
        Api.User user = Api.aUserWithRole(outer);
        Api.User another = Api.aUser();
        long before = accountVersionOf(user);

        Roles.edit(Api.admin(), inner, Map.of("permissions", List.of("media:write")))
                .then()
                .statusCode(200);

        as(user).get("/api/v1/me").then().statusCode(401);
        as(another).get("/api/v1/me").then().statusCode(200);
        String next = Api.refresh(user.refreshToken()).path("accessToken");
        as(next).get("/api/v1/me").then().statusCode(200).body("permissions", contains("media:write"));
        assertThat(accountVersionOf(user)).isEqualTo(before);
    }

    @Test
    void othersAreToldOfEachRoleThatAllowsSomethingElseNow() {
        String inner = Roles.allowing("tag:manage");
        String outer = Roles.including(inner);
        String aside = Roles.allowing("tag:manage");

        Roles.edit(Api.admin(), inner, Map.of("permissions", List.of()));

        assertThat(eventsOf(inner)).isEqualTo(Long.toString(rightsVersionOf(inner)));
        assertThat(eventsOf(outer)).isEqualTo(Long.toString(rightsVersionOf(inner)));
        assertThat(eventsOf(aside)).isEqualTo("null");
    }

    @Test
    void anotherDescriptionMakesNoTokenStale() {
        String role = Roles.allowing("tag:manage");
        Api.User user = Api.aUserWithRole(role);

        Roles.edit(Api.admin(), role, Map.of("description", "Keeps tags in order"))
                .then()
                .statusCode(200)
                .body("description", equalTo("Keeps tags in order"));

        as(user).get("/api/v1/me").then().statusCode(200);
        assertThat(eventsOf(role)).isEqualTo("null");
    }

    @Test
    void whatARoleAllowsIsPartOfItsEntityTag() {
        String inner = Roles.allowing("tag:manage");
        String outer = Roles.including(inner);
        String before = as(Api.admin()).get(ROLES + "/" + outer).header("ETag");

        Roles.edit(Api.admin(), inner, Map.of("permissions", List.of("media:write")));

        assertThat(as(Api.admin()).get(ROLES + "/" + outer).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void noCircleIsClosed() {
        String inner = Roles.allowing("tag:manage");
        String middle = Roles.including(inner);
        String outer = Roles.including(middle);

        for (String end : List.of(inner, middle, outer)) {
            Roles.edit(Api.admin(), inner, Map.of("includes", List.of("reader", end)))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/includes/1"))
                    .body("errors.code", contains("circle"));
        }
    }

    @Test
    void twoAtOnceCloseNoCircleEither() throws Exception {
        List<String> two = List.of(Roles.allowing("tag:manage"), Roles.allowing("media:write"));
        Api.User admin = Api.admin();

        List<Integer> statuses =
                Parallel.run(2, n -> Roles.edit(admin, two.get(n), Map.of("includes", List.of(two.get(1 - n))))
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void versionsGrowInTheOrderOfTheChangesHoweverManyComeAtOnce() throws Exception {
        List<String> ten = java.util.stream.Stream.generate(() -> Roles.allowing("tag:manage"))
                .limit(10)
                .toList();
        Api.User admin = Api.admin();

        Parallel.run(10, n -> Roles.edit(admin, ten.get(n), Map.of("permissions", List.of("media:write")))
                .then()
                .statusCode(200));

        assertThat(database.text("""
                        SELECT array_agg(data ->> 'rightsVersion' ORDER BY xid, id)
                            = array_agg(data ->> 'rightsVersion' ORDER BY CAST(data ->> 'rightsVersion' AS bigint))
                        FROM user_event WHERE type = 'role-changed'
                        """)).isEqualTo("t");
    }
}
