package dev.inkwell.auth.oauth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServiceTokenTest {

    private static final String SECRET = "development-only-client-secret";

    private static RequestSpecification asClient(String id, String secret) {
        return given().auth().preemptive().basic(id, secret);
    }

    @Test
    void aServiceGetsATokenByBasicAuthentication() {
        asClient("blog-service", SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "user:read-profile")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600))
                .body("scope", equalTo("user:read-profile"));
    }

    @Test
    void aServiceGetsATokenByTheForm() {
        given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "blog-service")
                .formParam("client_secret", SECRET)
                .post("/oauth2/token")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsNoClientIsToldSoInTheWordsOfTheStandard() {
        for (var request : new RequestSpecification[] {
            asClient("blog-service", "wrong"), asClient("nobody", SECRET), asClient("a\u0000", SECRET), given()
        }) {
            request.formParam("grant_type", "client_credentials")
                    .post("/oauth2/token")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .body("error", equalTo("invalid_client"));
        }
    }

    @Test
    void otherMistakesHaveTheirOwnCodes() {
        asClient("blog-service", SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "role:manage")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        asClient("blog-service", SECRET)
                .formParam("grant_type", "password")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        asClient("blog-service", SECRET)
                .formParam("scope", "a")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        asClient("blog-service", SECRET)
                .formParam("grant_type", "client_credentials", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void aServiceIsNoUser() {
        Api.as(Api.serviceToken()).get("/api/v1/me").then().statusCode(403);
        Api.as(Api.serviceToken()).delete("/api/v1/sessions/current").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=&=", "&&", "scope=x", "%zz=1", "grant_type=%", "{}", "a=1&a=2"})
    void aFormThatCannotBeReadIsAnInvalidRequest(String form) {
        given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }
}
