package dev.inkwell.auth.session;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BrowserModeTest {

    private static final String REFRESH = "__Host-inkwell-refresh";
    private static final String DEVICE = "__Host-inkwell-device";
    private static final String APP = "https://app.example.org";

    /** A page of the service's own origin, as the browser tells of it. */
    private static RequestSpecification page() {
        return given().header("X-Inkwell-Browser", "1")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json");
    }

    private static Response signIn(RequestSpecification from, Api.User user) {
        return from.body(Map.of("login", user.username(), "password", PASSWORD, "mode", "cookie"))
                .post("/api/v1/sessions");
    }

    private static Response refresh(RequestSpecification from, String cookie) {
        return from.cookie(REFRESH, cookie).body("{}").post("/api/v1/sessions/refresh");
    }

    @Test
    void theTokensThatLastStandInCookiesOnly() {
        Response signedIn = signIn(page(), Api.aUser());

        signedIn.then().statusCode(200).body("refreshToken", nullValue()).body("deviceToken", nullValue());
        assertThat(signedIn.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict"))
                .noneMatch(cookie -> cookie.contains("Domain"))
                .anyMatch(cookie -> cookie.startsWith(REFRESH + "="))
                .anyMatch(cookie -> cookie.startsWith(DEVICE + "="));
        as(signedIn.<String>path("accessToken")).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theCookieGivesTheNextTokens() {
        String cookie = signIn(page(), Api.aUser()).cookie(REFRESH);

        Response next = refresh(page(), cookie);

        next.then().statusCode(200).body("refreshToken", nullValue());
        assertThat(next.cookie(REFRESH)).isNotEmpty().isNotEqualTo(cookie);
        as(next.<String>path("accessToken")).get("/api/v1/me").then().statusCode(200);
        refresh(page(), next.cookie(REFRESH)).then().statusCode(200);
    }

    @Test
    void aPageWithoutTheCookieIsToldToSignIn() {
        page().body("{}")
                .post("/api/v1/sessions/refresh")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-refresh-token"));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Inkwell-Browser, 1, Sec-Fetch-Site, cross-site",
        "X-Inkwell-Browser, 1, Sec-Fetch-Site, same-site",
        "X-Inkwell-Browser, 1, Sec-Fetch-Site, none",
        "X-Inkwell-Browser, 1, Origin, https://evil.example.org",
        "X-Inkwell-Browser, 1, Origin, https://app.example.org.evil.example",
        "X-Inkwell-Browser, 1, Origin, null",
        "X-Inkwell-Browser, 1, Accept, application/json",
        "Sec-Fetch-Site, same-origin, Accept, application/json",
        "Origin, https://app.example.org, Accept, application/json"
    })
    void pagesOfOtherSitesAreRefused(String name, String value, String otherName, String otherValue) {
        String cookie = signIn(page(), Api.aUser()).cookie(REFRESH);
        Map<String, String> headers = Map.of(name, value, otherName, otherValue);

        refresh(given().headers(headers).contentType("application/json"), cookie)
                .then()
                .statusCode(403)
                .body("code", equalTo("cross-site-request"));
        given().headers(headers)
                .cookie(REFRESH, cookie)
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(403);
        signIn(given().headers(headers).contentType("application/json"), Api.aUser())
                .then()
                .statusCode(403);

        refresh(page(), cookie).then().statusCode(200);
    }

    @Test
    void thePagesOfAllowedOriginsMayDoAsTheOwnOnes() {
        RequestSpecification app = given().header("X-Inkwell-Browser", "1")
                .header("Origin", APP)
                .header("Sec-Fetch-Site", "same-site")
                .contentType("application/json");

        Response signedIn = signIn(app, Api.aUser());

        signedIn.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(APP))
                .header("Access-Control-Allow-Credentials", equalTo("true"));
    }

    @Test
    void theCookieSignsOutAndGoes() {
        Response signedIn = signIn(page(), Api.aUser());
        String cookie = signedIn.cookie(REFRESH);

        Response signedOut = page().cookie(REFRESH, cookie).delete("/api/v1/sessions/current");

        signedOut.then().statusCode(204);
        assertThat(signedOut.header("Set-Cookie")).startsWith(REFRESH + "=; Max-Age=0;");
        refresh(page(), cookie).then().statusCode(401);
        as(signedIn.<String>path("accessToken")).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void cookiesAndBodiesAreNotMixed() {
        Api.User user = Api.aUser();
        String cookie = signIn(page(), user).cookie(REFRESH);

        Api.refresh(cookie).then().statusCode(401);
        refresh(page(), user.refreshToken()).then().statusCode(401);

        refresh(page(), cookie).then().statusCode(200);
        Api.refresh(user.refreshToken()).then().statusCode(200);
    }

    @Test
    void aSignInTakesOverNoSessionAndEndsTheOneBefore() {
        Api.User attacker = Api.aUser();
        String planted = signIn(page(), attacker).cookie(REFRESH);

        Response signedIn = signIn(page().cookie(REFRESH, planted), Api.aUser());

        assertThat(signedIn.cookie(REFRESH)).isNotEqualTo(planted);
        refresh(page(), planted).then().statusCode(401);
        refresh(page(), signedIn.cookie(REFRESH)).then().statusCode(200);
    }

    @Test
    void theDeviceCookieMakesItAKnownDevice() {
        Api.User user = Api.aUser();
        String device = signIn(page(), user).cookie(DEVICE);

        assertThat(signIn(page().cookie(DEVICE, device), user).cookie(DEVICE)).isEqualTo(device);
    }

    @Test
    void aBadCookieIsRefusedAsABadTokenIs() {
        refresh(page(), "made-up").then().statusCode(401).body("code", equalTo("invalid-refresh-token"));
        page().cookie(REFRESH, "made-up")
                .delete("/api/v1/sessions/current")
                .then()
                .statusCode(204);
    }

    @Test
    void anUnknownModeIsNamed() {
        page().body(Map.of("login", "a", "password", "b", "mode", "basket"))
                .post("/api/v1/sessions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mode"));
    }
}
