package dev.inkwell.auth.personaltoken;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.personaltoken.PersonalTokens.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.client.Clients;
import dev.inkwell.auth.oauth.Tokens;
import dev.inkwell.auth.role.Roles;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be done by a personal token, and what can't. */
@QuarkusTest
class PersonalTokenUseTest {

    private static final String USERS = "/api/v1/users";

    @Inject
    Database database;

    @Test
    void aTokenMayDoWhatItsScopesSay() {
        Api.User admin = Api.aUserWithRole("admin");

        as(PersonalTokens.of(admin, "user:read").token()).get(USERS).then().statusCode(200);
        as(PersonalTokens.of(admin, "audit:read").token()).get(USERS).then().statusCode(403);
    }

    @Test
    void aTokenTellsWhoseItIs() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        as(token).get("/api/v1/me").then().statusCode(200).body("id", equalTo(user.id()));
        as(token).get(USERS + "/" + user.id()).then().statusCode(200);
    }

    @Test
    void aTokenMayDoNoMoreThanItsOwnerMayAtTheTime() {
        String role = Roles.allowing("user:read", "audit:read");
        Api.User user = Api.aUserWithRole(role);
        String token = PersonalTokens.of(user, "user:read").token();
        as(token).get(USERS).then().statusCode(200);

        Roles.edit(Api.admin(), role, Map.of("permissions", List.of("audit:read")));
        as(token).get(USERS).then().statusCode(403);
        Roles.edit(Api.admin(), role, Map.of("permissions", List.of("audit:read", "user:read")));
        as(token).get(USERS).then().statusCode(200);
        as(Api.admin()).delete(USERS + "/" + user.id() + "/roles/" + role);
        as(token).get(USERS).then().statusCode(403);
    }

    @Test
    void aTokenOfWhoIsSuspendedIsRefused() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", UUID.fromString(user.id()));

        as(token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aTokenOutlivesTheSessionThatMadeIt() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        as(user).delete("/api/v1/sessions/current").then().statusCode(204);

        as(token).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whatTakesASessionTakesNoToken() {
        Api.User admin = Api.aUserWithRole("admin");
        PersonalTokens.Made token = PersonalTokens.of(admin, "client:manage", "role:manage", "user:manage");
        Clients.Known client = Clients.with("user:read");

        for (Response refusal : List.of(
                as(token.token())
                        .contentType("application/json")
                        .body(Map.of("name", "a", "scopes", List.of()))
                        .post(TOKENS),
                as(token.token()).get(TOKENS),
                as(token.token()).delete(token.path()),
                as(token.token()).delete("/api/v1/sessions/current"),
                as(token.token()).post(client.path() + "/secrets"),
                as(token.token())
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("bio", "b"))
                        .patch("/api/v1/me"))) {
            refusal.then().statusCode(403).body("code", equalTo("forbidden"));
        }
    }

    @Test
    void anAdminsTokenHandsOnNoMoreThanItsScopes() {
        Api.User admin = Api.aUserWithRole("admin");
        String token = PersonalTokens.of(admin, "role:manage", "comment:write").token();
        Api.User user = Api.aUser();
        String roles = USERS + "/" + user.id() + "/roles/";

        as(token).put(roles + "reader").then().statusCode(204);
        as(token).put(roles + "admin").then().statusCode(403).body("code", equalTo("beyond-own-rights"));
    }

    @Test
    void itIsKnownWhenATokenWasUsed() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        as(token).get("/api/v1/me");

        as(user).get(TOKENS).then().body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void whatIsNoTokenIsRefused() {
        String token = PersonalTokens.of(Api.aUser()).token();

        for (String other : List.of(
                PersonalToken.make(new SecureRandom()),
                token + "x",
                token.toLowerCase(java.util.Locale.ROOT),
                "ink_pat_")) {
            as(other).get("/api/v1/me").then().statusCode(401);
        }
    }

    @Test
    void servicesAreToldWhatATokenIsWorth() {
        Api.User user = Api.aUser();
        PersonalTokens.Made token = PersonalTokens.of(user, "post:write");

        Tokens.introspected(token.token())
                .body("active", equalTo(true))
                .body("sub", equalTo(user.id()))
                .body("username", equalTo(user.username()))
                .body("permissions", contains("post:write"))
                .body("roles", contains("author"))
                .body("sid", equalTo(token.path().substring(TOKENS.length() + 1)))
                .body("av", notNullValue())
                .body("rv", notNullValue())
                .body("exp", notNullValue())
                .body("iat", notNullValue());
    }

    @Test
    void whoeverHasATokenMayRevokeIt() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        Tokens.revoke(token).statusCode(200);
        Tokens.revoke(token).statusCode(200);
        Tokens.revoke(PersonalToken.make(new SecureRandom())).statusCode(200);

        as(token).get("/api/v1/me").then().statusCode(401);
        Tokens.introspected(token).body("active", equalTo(false));
        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE type = 'session-ended' AND subject = ?", user.id()))
                .isEqualTo(1);
    }
}
