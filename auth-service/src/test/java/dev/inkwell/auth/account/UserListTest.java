package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserListTest {

    private static List<String> walk(String query) {
        Api.User admin = Api.admin();
        List<String> usernames = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = as(admin)
                    .get("/api/v1/users?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            usernames.addAll(page.getList("items.username"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return usernames;
    }

    @Test
    void thePagesHoldEveryoneOnceTheNewestFirst() {
        List<String> made = List.of(
                Api.aUser().username(), Api.aUser().username(), Api.aUser().username());

        List<String> listed = walk("limit=2");

        assertThat(listed)
                .doesNotHaveDuplicates()
                .startsWith(made.reversed().toArray(String[]::new))
                .contains("admin");
    }

    @Test
    void aPrefixFindsThoseWhoseNameBeginsSo() {
        String prefix = Api.freshName();
        for (String name : List.of(prefix, prefix + "-b", prefix + "A", prefix + "_c")) {
            Api.register(name, name + "@example.org", Api.PASSWORD).statusCode(201);
        }

        assertThat(walk("limit=1&q=" + prefix.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(prefix, prefix + "-b", prefix + "_c", prefix + "A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%00", "'", "😀", "no such name"})
    void whatNoNameHoldsFindsNobody(String prefix) {
        as(Api.admin())
                .queryParam("q", prefix)
                .get("/api/v1/users")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000-01-01T00:00:00Z\u001f018f4c1e-0000-7000-8000-000000000000",
                "x\u001fy",
                "2026-01-01T00:00:00Z"
            })
    void aCursorOfOnesOwnMakingIsRefused(String cursor) {
        String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        as(Api.admin())
                .get("/api/v1/users?cursor=" + encoded)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ada ", "adaa'", "adb", "2026-01-01T00:00:00Z\u001fx"})
    void aCursorOfAnotherSearchIsRefused(String cursor) {
        String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        as(Api.admin())
                .get("/api/v1/users?q=ada&cursor=" + encoded)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }

    @Test
    void anAdminReadsAnyAccountWithoutItsPermissions() {
        Api.User user = Api.aUser();

        as(Api.admin())
                .get("/api/v1/users/" + user.id())
                .then()
                .statusCode(200)
                .body("roles", contains("author"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("permissions")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"018f4c1e-0000-7000-8000-000000000000", "nobody", "1-1-1-1-1"})
    void whoIsNotThereIsNotFound(String id) {
        as(Api.admin()).get("/api/v1/users/" + id).then().statusCode(404).body("code", equalTo("user-not-found"));
    }

    @Test
    void whetherAnotherAccountExistsIsNotTold() {
        Api.User other = Api.aUser();
        Api.User user = Api.aUser();

        as(user).get("/api/v1/users/" + other.id()).then().statusCode(403);
        as(user).get("/api/v1/users/018f4c1e-0000-7000-8000-000000000000")
                .then()
                .statusCode(403);
    }
}
