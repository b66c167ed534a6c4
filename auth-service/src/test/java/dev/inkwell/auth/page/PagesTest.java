package dev.inkwell.auth.page;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Mails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser does: it follows the link of the mail, and sends the form of the page. */
@QuarkusTest
class PagesTest {

    private static ValidatableResponse open(String page, String token) {
        return given().queryParam("token", token).get("/" + page).then();
    }

    private static ValidatableResponse submit(String page, Map<String, String> form) {
        return given().formParams(form).post("/" + page).then();
    }

    @Test
    void theAddressIsVerifiedByTheButtonAndNotByTheLink() {
        Api.User user = Api.aUser();
        String token = Mails.token("verify-email", user.email());

        open("verify-email", token).statusCode(200).body(containsString("value=\"" + token + "\""));
        open("verify-email", token).statusCode(200);
        as(user).get("/api/v1/me").then().body("emailVerified", equalTo(false));

        submit("verify-email", Map.of("token", token)).statusCode(200).body(containsString("is confirmed"));
        as(user).get("/api/v1/me").then().body("emailVerified", equalTo(true));
        open("verify-email", token)
                .statusCode(422)
                .body(allOf(containsString("role=\"alert\""), containsString("was used, has expired")));
    }

    @Test
    void aPasswordIsResetFromTheFirstPageToTheLast() {
        Api.User user = Api.aUser();
        given().get("/reset-password").then().statusCode(200).body(containsString("type=\"email\""));
        submit("reset-password", Map.of("email", user.email())).statusCode(200).body(containsString("on its way"));
        String token = Mails.token("reset-password", user.email());
        open("reset-password", token).statusCode(200).body(containsString("autocomplete=\"new-password\""));

        submit("reset-password", Map.of("token", token, "password", "inkwell"))
                .statusCode(422)
                .body(allOf(
                        containsString("At least 10 characters."),
                        containsString("the name of this product"),
                        containsString("value=\"" + token + "\"")));
        submit("reset-password", Map.of("token", token, "password", "another fine passphrase"))
                .statusCode(200)
                .body(containsString("Your password is changed"));

        Api.signIn(user.username(), "another fine passphrase").statusCode(200);
        submit("reset-password", Map.of("token", token, "password", "a third passphrase"))
                .statusCode(422)
                .body(allOf(containsString("was used, has expired"), containsString("type=\"email\"")));
    }

    @Test
    void aNewAddressIsConfirmed() {
        Api.User user = Api.aUser();
        String address = Api.freshName() + "@example.org";
        Api.put(user, "/api/v1/me/email", Map.of("email", address, "currentPassword", PASSWORD));
        String token = Mails.token("confirm-email-change", address);
        open("confirm-email-change", token).statusCode(200);

        submit("confirm-email-change", Map.of("token", token)).statusCode(200);

        as(user).get("/api/v1/me").then().body("email", equalTo(address));
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsTold() {
        Api.User user = Api.aUser();
        String address = Api.freshName() + "@example.org";
        Api.put(user, "/api/v1/me/email", Map.of("email", address, "currentPassword", PASSWORD));
        String token = Mails.token("confirm-email-change", address);
        Api.register(Api.freshName(), address, PASSWORD).statusCode(201);

        submit("confirm-email-change", Map.of("token", token))
                .statusCode(409)
                .body(containsString("Somebody has this e-mail address"));
    }

    @Test
    void aDeletionIsTakenBack() {
        Api.User user = Api.aUser();
        Api.put(user, "/api/v1/me/deletion", Map.of("currentPassword", PASSWORD, "posts", "keep"));
        String token = Mails.token("withdraw-deletion", user.email());
        open("withdraw-deletion", token).statusCode(200);

        submit("withdraw-deletion", Map.of("token", token)).statusCode(200);

        as(Api.signedIn(user.username(), PASSWORD)).get("/api/v1/me").then().body("deletionDueAt", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify-email",
                "reset-password",
                "confirm-email-change",
                "withdraw-deletion",
                "accept-invitation"
            })
    void noScriptRunsAndNothingIsKeptOrFramed(String page) {
        List<String> policies = open(page, "x\"><script>alert(1)</script>")
                .statusCode(422)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(allOf(containsString("<html lang=\"en\">"), containsString("<title>Error: ")))
                .body(not(containsString("<script")))
                .extract()
                .headers()
                .getValues("Content-Security-Policy");

        // Browsers keep to all that there are: one more, without the forms, and no button works.
        assertThat(policies)
                .singleElement(STRING)
                .contains("default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
    }

    @Test
    void whatWasTypedIsEscaped() {
        submit("verify-email", Map.of("email", "\"><script>alert(1)</script>"))
                .statusCode(422)
                .body(allOf(containsString("An e-mail address is needed."), not(containsString("<script"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token=%", "token=%zz", "token=a&token=b", "token=%00", "%ED%A0%80=%ED%A0%80", "password=%ff%fe"
            })
    void aBrokenFormIsNoFaultOfOurs(String form) {
        for (String page : new String[] {
            "verify-email", "reset-password", "confirm-email-change", "withdraw-deletion", "accept-invitation"
        }) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post("/" + page)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void thePagesHaveTheirStyle() {
        given().get("/pages.css").then().statusCode(200).contentType("text/css");
    }
}
