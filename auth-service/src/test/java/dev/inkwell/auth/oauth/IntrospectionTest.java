package dev.inkwell.auth.oauth;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.client.Clients;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7662. */
@QuarkusTest
class IntrospectionTest {

    private static final String INTROSPECT = "/oauth2/introspect";

    private static RequestSpecification by(Clients.Known client) {
        return given().auth().preemptive().basic(client.id(), client.secret());
    }

    private static void worthNothing(String token) {
        Tokens.introspected(token).body("active", equalTo(false)).body("$", aMapWithSize(1));
    }

    @Test
    void aUsersAccessTokenIsTold() {
        Api.User user = Api.aUserWithRole("reader");

        Tokens.introspected(user.accessToken())
                .header("Cache-Control", containsString("no-store"))
                .body("active", equalTo(true))
                .body("sub", equalTo(user.id()))
                .body("username", equalTo(user.username()))
                .body("scope", equalTo("comment:write"))
                .body("permissions", contains("comment:write"))
                .body("roles", contains("reader"))
                .body("aud", contains("inkwell"))
                .body("iss", equalTo("http://localhost:8081"))
                .body("token_type", equalTo("Bearer"))
                .body("exp", notNullValue())
                .body("sid", notNullValue())
                .body("av", notNullValue())
                .body("rv", notNullValue())
                .body("client_id", nullValue());
    }

    @Test
    void aServicesAccessTokenIsTold() {
        Clients.Known client = Clients.with("user:read", "audit:read");

        Tokens.introspected(client.accessToken())
                .body("active", equalTo(true))
                .body("sub", equalTo(client.id()))
                .body("client_id", equalTo(client.id()))
                .body("scope", equalTo("audit:read user:read"))
                .body("username", nullValue())
                .body("roles", nullValue());
    }

    @Test
    void aTokenIsWorthNothingOnceItsSessionHasEnded() {
        Api.User user = Api.aUser();
        as(user).delete("/api/v1/sessions/current");

        worthNothing(user.accessToken());
    }

    @Test
    void aTokenIsWorthNothingOnceItsRightsHaveChanged() {
        String role = Roles.allowing("tag:manage");
        Api.User user = Api.aUserWithRole(role);
        Clients.Known client = Clients.with("user:read");
        String serviceToken = client.accessToken();

        Roles.edit(Api.admin(), role, Map.of("permissions", List.of()));
        Clients.edit(Api.admin(), client.id(), Map.of("scopes", List.of()));

        worthNothing(user.accessToken());
        worthNothing(serviceToken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", " "})
    void whatIsNoTokenIsWorthNothing(String token) {
        worthNothing(token);
    }

    @Test
    void aRefreshTokenIsNothingThatAServiceTakes() {
        worthNothing(Api.aUser().refreshToken());
    }

    @Test
    void aClientMayAskByItsAccessTokenToo() {
        as(Clients.with("token:introspect").accessToken())
                .formParam("token", Api.aUser().accessToken())
                .post(INTROSPECT)
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
    }

    @Test
    void whoMayNotAskIsToldNothing() {
        String token = Api.aUser().accessToken();
        Clients.Known another = Clients.with("user:read");

        given().formParam("token", token)
                .post(INTROSPECT)
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        by(another)
                .formParam("token", token)
                .post(INTROSPECT)
                .then()
                .statusCode(403)
                .body("error", equalTo("insufficient_scope"));
        as(another.accessToken())
                .formParam("token", token)
                .post(INTROSPECT)
                .then()
                .statusCode(403);
        as(Api.admin()).formParam("token", token).post(INTROSPECT).then().statusCode(403);
        as("x").formParam("token", token).post(INTROSPECT).then().statusCode(401);
    }

    @Test
    void aTokenHasToBeNamed() {
        by(Clients.with("token:introspect"))
                .formParam("token_type_hint", "access_token")
                .post(INTROSPECT)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=%00", "token=x%00", "token=x&token_type_hint=%00", "token=%"})
    void whatCanBeNoTextIsRefused(String form) {
        by(Clients.with("token:introspect"))
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(INTROSPECT)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void theMetadataNamesEachEndpoint() {
        Map<String, Object> metadata = given().get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .extract()
                .path("$");

        for (String endpoint : List.of("token", "introspection", "revocation")) {
            String address = (String) metadata.get(endpoint + "_endpoint");
            assertThat(given().contentType("application/x-www-form-urlencoded")
                            .post(address.replace("http://localhost:8081", ""))
                            .statusCode())
                    .isIn(400, 401);
        }
    }
}
