package dev.inkwell.auth.directory;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserListTest {

    @Test
    void thePagesHoldEveryoneOnceTheNewestFirst() {
        List<String> made = List.of(
                Api.aUser().username(), Api.aUser().username(), Api.aUser().username());

        List<String> listed = Walk.usernames("limit=2");

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

        assertThat(Walk.usernames("limit=1&q=" + prefix.toUpperCase(java.util.Locale.ROOT)))
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
                "-createdAt\u001f+1000000-01-01T00:00:00Z\u001f018f4c1e-0000-7000-8000-000000000000",
                "-createdAt\u001f\u001f018f4c1e-0000-7000-8000-000000000000",
                "-createdAt\u001f2026-01-01T00:00:00Z\u001fx",
                "-createdAt\u001f2026-01-01T00:00:00Z",
                "createdAt\u001f2026-01-01T00:00:00Z\u001f018f4c1e-0000-7000-8000-000000000000",
                "x\u001fy",
                "2026-01-01T00:00:00Z"
            })
    void aCursorOfOnesOwnMakingIsRefused(String cursor) {
        refusedCursor("", cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ad", "adb", "ADA", "2026-01-01T00:00:00Z", "\u007f"})
    void aCursorThatShowsWhomTheSearchDoesNotNameIsRefused(String key) {
        refusedCursor("q=ada&", "username\u001f" + key + "\u001f018f4c1e-0000-7000-8000-000000000000");
    }

    @Test
    void aCursorOfAnotherTimeIsRefused() {
        refusedCursor(
                "createdTo=2020-01-01T00:00:00Z&",
                "-createdAt\u001f2020-01-01T00:00:00Z\u001f018f4c1e-0000-7000-8000-000000000000");
    }

    private static void refusedCursor(String query, String cursor) {
        String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        as(Api.admin())
                .get("/api/v1/users?" + query + "cursor=" + encoded)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }
}
