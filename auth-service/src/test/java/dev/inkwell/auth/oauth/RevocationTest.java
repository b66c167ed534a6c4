package dev.inkwell.auth.oauth;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.client.Clients;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7009. */
@QuarkusTest
class RevocationTest {

    @Inject
    Database database;

    private void hasEnded(Api.User user) {
        as(user).get("/api/v1/me").then().statusCode(401);
        Api.refresh(user.refreshToken()).then().statusCode(401);
        assertThat(database.number(
                        "SELECT count(*) FROM user_event WHERE type = 'session-ended' AND subject = ?", user.id()))
                .isEqualTo(1);
    }

    @Test
    void anAccessTokenEndsItsSession() {
        Api.User user = Api.aUser();

        Tokens.revoke(user.accessToken()).statusCode(200);

        hasEnded(user);
    }

    @Test
    void aRefreshTokenEndsItsSession() {
        Api.User user = Api.aUser();

        Tokens.revoke(user.refreshToken()).statusCode(200);

        hasEnded(user);
    }

    @Test
    void aSpentRefreshTokenEndsItsSessionToo() {
        Api.User user = Api.aUser();
        Api.refresh(user.refreshToken()).then().statusCode(200);

        Tokens.revoke(user.refreshToken()).statusCode(200);

        hasEnded(user);
    }

    @Test
    void aTokenOfRightsThatHaveChangedStillEndsItsSession() {
        Api.User user = Api.aUser();
        as(Api.admin()).put("/api/v1/users/" + user.id() + "/roles/editor");

        Tokens.revoke(user.accessToken()).statusCode(200);

        hasEnded(user);
    }

    @Test
    void revokingAgainChangesNothing() {
        Api.User user = Api.aUser();
        Tokens.revoke(user.accessToken()).statusCode(200);

        Tokens.revoke(user.accessToken()).statusCode(200);

        hasEnded(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", " "})
    void whatIsNoTokenIsNoError(String token) {
        Tokens.revoke(token).statusCode(200);
    }

    @Test
    void aServicesAccessTokenEndsByItself() {
        Tokens.revoke(Clients.with("user:read").accessToken())
                .statusCode(400)
                .body("error", equalTo("unsupported_token_type"));
    }

    @Test
    void aClientThatIsNamedHasToBeRight() {
        Api.User user = Api.aUser();

        given().auth()
                .preemptive()
                .basic("blog-service", "wrong")
                .formParam("token", user.accessToken())
                .post("/oauth2/revoke")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));

        as(user).get("/api/v1/me").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=%00", "token=x%00", "token=x&client_id=%00", "token=%"})
    void whatCanBeNoTextIsRefused(String form) {
        given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/oauth2/revoke")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void aTokenHasToBeNamed() {
        given().contentType("application/x-www-form-urlencoded")
                .post("/oauth2/revoke")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }
}
