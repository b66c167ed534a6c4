package dev.inkwell.auth.delegation;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.client.Clients;
import dev.inkwell.auth.oauth.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service may do for people, as the site is delivered: nothing that takes an account over. */
@QuarkusTest
class DelegationTest {

    private static final String TOKENS = "/api/v1/me/tokens";

    private String service;
    private Api.User user;

    @BeforeEach
    void signIn() {
        service = Api.serviceToken();
        user = Api.aUser();
    }

    private static String token(Api.User owner, String client) {
        return as(owner)
                .contentType("application/json")
                .body(Map.of("name", "A frontend", "scopes", List.of("post:write"), "client", client))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("client", equalTo(client))
                .extract()
                .path("token");
    }

    private static ValidatableResponse post(String caller, String path, Map<String, ?> body) {
        return as(caller)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private ValidatableResponse edit(String token, Map<String, ?> change) {
        Map<String, Object> body = new HashMap<>(change);
        body.put("token", token);
        return post(service, "delegated-edits", body);
    }

    @Test
    void aServiceEditsTheProfileOfWhoseTokenItHolds() {
        edit(token(user, "blog-service"), Map.of("profile", Map.of("bio", "I work in a museum")))
                .statusCode(200)
                .body(
                        "username",
                        equalTo(user.username()),
                        "bio",
                        equalTo("I work in a museum"),
                        "id",
                        equalTo(user.id()));

        as(user).get("/api/v1/me").then().body("bio", equalTo("I work in a museum"));
        as(service).get("/api/v1/profiles?ids=" + user.id()).then().body("items.bio", contains("I work in a museum"));
    }

    @Test
    void passwordAddressAndUsernameTakeAConfirmation() {
        String token = token(user, "blog-service");

        edit(token, Map.of("password", "another long passphrase"))
                .statusCode(403)
                .body("code", equalTo("confirmation-needed"), "errors.pointer", contains("/password"));
        edit(token, Map.of("email", "x" + user.email()))
                .statusCode(403)
                .body("code", equalTo("confirmation-needed"), "errors.pointer", contains("/email"));

        edit(token, Map.of("username", Api.freshName()))
                .statusCode(403)
                .body("code", equalTo("confirmation-needed"), "errors.pointer", contains("/username"));

        Api.signIn(user.email(), Api.PASSWORD).statusCode(200);
        Api.signIn(user.username(), Api.PASSWORD).statusCode(200);
    }

    @Test
    void aTokenForAServiceIsToldItsOwnerAndLivesForADay() {
        token(user, "blog-service");

        assertThat(Mails.withSubject("An access token was made", user.email()).text())
                .contains("A frontend");
        Map<String, Object> wish =
                Map.of("name", "Quiet", "scopes", List.of(), "expiresIn", 86_401, "client", "blog-service");
        as(user).contentType("application/json")
                .body(wish)
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresIn"));
    }

    @Test
    void theAddressThatItHasIsNoChange() {
        edit(token(user, "blog-service"), Map.of("email", user.email()))
                .statusCode(200)
                .body("email", equalTo(user.email()));
    }

    @Test
    void aTokenOfTheOwnersOrOfAnotherServiceIsWorthNothing() {
        String own = as(user).contentType("application/json")
                .body(Map.of("name", "Backups", "scopes", List.of("post:write")))
                .post(TOKENS)
                .then()
                .body("client", nullValue())
                .extract()
                .path("token");

        edit(own, Map.of("username", Api.freshName())).statusCode(401);
        edit(token(user, Clients.with("user:act-for").id()), Map.of("username", Api.freshName()))
                .statusCode(401);
        edit("ink_pat_none", Map.of("username", Api.freshName())).statusCode(401);
        as(user).get("/api/v1/me").then().body("username", equalTo(user.username()));
    }

    @Test
    void whatIsMalformedIsRefused() {
        String token = token(user, "blog-service");

        edit(token, Map.of("username", "a b")).statusCode(422).body("errors.pointer", contains("/username"));
        edit(token, Map.of("profile", Map.of("avatarUrl", "http://example.org/a.png")))
                .statusCode(422);
    }

    @Test
    void aServicesTokensEndWithThePassword() {
        String token = token(user, "blog-service");
        Tokens.introspected(token).body("active", equalTo(true));

        Api.put(
                        user,
                        "/api/v1/me/password",
                        Map.of("currentPassword", Api.PASSWORD, "newPassword", "eight quiet herons"))
                .statusCode(204);

        Tokens.introspected(token).body("active", equalTo(false));
    }

    @Test
    void passwordsAreAsGoodAsAnywhere() {
        String name = Api.freshName();
        Map<String, String> body =
                new HashMap<>(Map.of("username", name, "email", name + "@example.org", "password", "password"));

        post(service, "delegated-registrations", body)
                .statusCode(422)
                .body("errors.code", contains("too-short", "common"));
        body.put("password", Api.PASSWORD);
        post(service, "delegated-registrations", body).statusCode(201).body("username", equalTo(name));
        post(service, "delegated-registrations", body).statusCode(409);
        post(user.accessToken(), "delegated-registrations", body).statusCode(403);
    }
}
