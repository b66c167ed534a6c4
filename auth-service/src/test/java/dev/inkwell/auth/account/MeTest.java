package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeTest {

    @Inject
    Database database;

    private static ValidatableResponse patch(Api.User user, String ifMatch, String body) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/api/v1/me")
                .then();
    }

    private static ValidatableResponse isKnown(Api.User user, String entityTag) {
        return as(user).header("If-None-Match", entityTag).get("/api/v1/me").then();
    }

    @Test
    void oneSeesOnesOwnAccount() {
        Api.User user = Api.aUser();

        as(user).get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Authorization"))
                .body("email", equalTo(user.email()))
                .body("permissions", contains("comment:write", "media:write", "post:publish", "post:write"));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        Api.User user = Api.aUser();
        String known = as(user).get("/api/v1/me").header("ETag");

        isKnown(user, known).statusCode(304);
    }

    @Test
    void whatAnotherKnowsOfThemselvesIsNotOnesOwn() {
        String anothers = as(Api.aUser()).get("/api/v1/me").header("ETag");

        isKnown(Api.aUser(), anothers).statusCode(200);
    }

    @Test
    void whatAnEditedRoleAllowsIsSentAgain() {
        String role = Roles.allowing("post:write", "tag:manage");
        Api.User user = Api.aUserWithRole(role);
        String known = as(user).get("/api/v1/me").header("ETag");

        Roles.edit(Api.admin(), role, Map.of("permissions", List.of("post:write")))
                .then()
                .statusCode(200);

        isKnown(Api.signedIn(user.username(), Api.PASSWORD), known)
                .statusCode(200)
                .body("permissions", contains("post:write"));
    }

    @Test
    void anEditChangesWhatItNames() {
        Api.User user = Api.aUser();
        patch(
                        user,
                        "\"0\"",
                        "{\"displayName\":\"Ada L.\",\"bio\":\"Writes.\",\"avatarUrl\":\"https://a.example/b.png\"}")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));

        patch(user, "\"1\"", "{\"bio\":null}")
                .statusCode(200)
                .body("displayName", equalTo("Ada L."))
                .body("bio", nullValue())
                .body("avatarUrl", equalTo("https://a.example/b.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"displayName\":\" Ada \"}", "{\"displayName\":\"Ada\",\"bio\":null}"})
    void anEditThatChangesNothingMakesNoVersionAndIsNotTold(String body) {
        Api.User user = Api.aUser();
        patch(user, "*", "{\"displayName\":\"Ada\"}").header("ETag", startsWith("\"1-"));

        patch(user, "*", body)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("displayName", equalTo("Ada"));

        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY xid, id) FROM user_event WHERE subject = ?", user.id()))
                .isEqualTo("account-created profile-changed");
    }

    @Test
    void afterVeryManyEditsOneHasToWaitButNotWhereNothingChanges() {
        Api.User user = Api.aUser();
        for (int i = 0; i < 12; i++) {
            patch(user, "*", "{\"bio\":null}").statusCode(200);
            patch(user, "\"7-x\"", "{\"bio\":\"x\"}").statusCode(412);
            patch(user, "*", "{\"displayName\":7}").statusCode(422);
        }
        for (int i = 0; i < 30; i++) {
            patch(user, "*", "{\"bio\":\"" + i + "\"}").statusCode(200);
        }

        patch(user, "*", "{\"bio\":\"x\"}").statusCode(429).header("Retry-After", notNullValue());

        patch(Api.aUser(), "*", "{\"bio\":\"x\"}").statusCode(200);
    }

    @Test
    void anErrorSaysOnceThatItIsNotToBeStored() {
        Api.User user = Api.aUser();

        assertThat(patch(user, "\"7\"", "{}").extract().headers().getValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(as("no token").get("/api/v1/me").headers().getValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void anEditNeedsTheVersionThatWasRead() {
        Api.User user = Api.aUser();

        patch(user, "\"7\"", "{\"bio\":\"x\"}").statusCode(412);
        as(user).contentType("application/json")
                .body("{\"bio\":\"x\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/b.png",
                "javascript:alert(1)",
                "https://user@a.example",
                "https:///x",
                "https://a b",
                "data:image/png;base64,AA",
                ""
            })
    void anAvatarComesByHttpsOnly(String url) {
        patch(Api.aUser(), "*", "{\"avatarUrl\":\"" + url + "\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/avatarUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"displayName\":null}",
                "{\"displayName\":\" \"}",
                "{\"displayName\":\"\\u00a0\\u3000\"}",
                "{\"displayName\":\"\\u200b\"}",
                "{\"roles\":[\"admin\"]}",
                "{\"email\":\"a@b\"}"
            })
    void whatIsNotOnesOwnToChangeIsRefused(String body) {
        patch(Api.aUser(), "*", body).statusCode(422);
    }

    @Test
    void ofTwentyEditsOfOneVersionOneWins() throws Exception {
        Api.User user = Api.aUser();

        List<Integer> statuses = Parallel.run(
                20,
                n -> patch(user, "\"0\"", "{\"bio\":\"" + n + "\"}").extract().statusCode());

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(19);
    }
}
