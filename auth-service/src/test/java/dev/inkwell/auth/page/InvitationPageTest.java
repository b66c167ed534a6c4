package dev.inkwell.auth.page;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.invitation.Invitations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser of somebody does who was invited. */
@QuarkusTest
class InvitationPageTest {

    private String email;
    private String token;

    @BeforeEach
    void somebodyIsInvited() {
        email = Api.freshName() + "@example.org";
        Invitations.invite(Api.admin(), email, "editor").then().statusCode(201);
        token = Invitations.tokenFor(email);
    }

    private ValidatableResponse open() {
        return given().queryParam("token", token).get("/accept-invitation").then();
    }

    private ValidatableResponse submit(String username, String displayName, String password) {
        return given().formParams(
                        Map.of("token", token, "username", username, "displayName", displayName, "password", password))
                .post("/accept-invitation")
                .then();
    }

    @Test
    void theAccountIsMadeByTheFormAndNotByTheLink() {
        String name = Api.freshName();
        open().statusCode(200).body(containsString("value=\"" + token + "\""));
        open().statusCode(200);

        submit(name, "Ada Lovelace", PASSWORD).statusCode(200).body(containsString("Your account is made"));

        as(Api.signedIn(name, PASSWORD))
                .get("/api/v1/me")
                .then()
                .body("email", equalTo(email))
                .body("emailVerified", equalTo(true))
                .body("displayName", equalTo("Ada Lovelace"))
                .body("roles[0]", equalTo("editor"));
        open().statusCode(422).body(allOf(containsString("role=\"alert\""), not(containsString("<form"))));
        submit(Api.freshName(), "", PASSWORD).statusCode(422).body(containsString("was used, has expired"));
    }

    @Test
    void withoutANameTheUsernameIsShown() {
        String name = Api.freshName();

        submit(name, " ", PASSWORD).statusCode(200);

        as(Api.signedIn(name, PASSWORD)).get("/api/v1/me").then().body("displayName", equalTo(name));
    }

    @Test
    void whatIsWrongStandsOnThePageAndTheTokenStaysGood() {
        submit("\"><script>", "x".repeat(101), "inkwell")
                .statusCode(422)
                .body(allOf(
                        containsString("Username: 3 to 40 letters"),
                        containsString("Name: "),
                        containsString("value=\"" + token + "\""),
                        not(containsString("<script"))));
        submit(Api.freshName(), "", "inkwell")
                .statusCode(422)
                .body(containsString("Password: At least 10 characters."));
        String taken = Api.aUser().username();
        submit(taken, "Ada", PASSWORD)
                .statusCode(409)
                .body(allOf(
                        containsString("Somebody has this username"),
                        containsString("value=\"" + taken + "\""),
                        containsString("value=\"Ada\""),
                        not(containsString(PASSWORD))));

        submit(Api.freshName(), "Ada", PASSWORD).statusCode(200);
    }
}
