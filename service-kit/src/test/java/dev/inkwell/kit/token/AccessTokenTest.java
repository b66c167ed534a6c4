package dev.inkwell.kit.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a token means for the answer. */
@QuarkusTest
class AccessTokenTest {

    private static ValidatableResponse sendWith(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/secured")
                .then();
    }

    @Test
    void aGoodTokenGivesItsPermissions() {
        sendWith(Forge.token().signed()).statusCode(200);
        sendWith(Forge.token().claim("permissions", List.of("comment:write")).signed())
                .statusCode(403);
    }

    @Test
    void anUnknownKeyIsTheTokensFault() {
        sendWith(Forge.token().header("kid", "another").signed())
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aPersonalTokenGivesItsPermissions() {
        sendWith(TestPersonalTokens.GOOD).statusCode(200);
    }

    @Test
    void aPersonalTokenThatIsNoneIsRefused() {
        for (String token : List.of(
                TestPersonalTokens.EXPIRED,
                PersonalToken.make(new SecureRandom()),
                TestPersonalTokens.GOOD + "x",
                "ink_pat_",
                "ink_pat_" + Forge.token().signed())) {
            sendWith(token).statusCode(401).body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void aPersonalTokenThatCantBeAskedAboutIsNoFaultOfItsOwner() {
        sendWith(TestPersonalTokens.UNREACHABLE).statusCode(503).header("Retry-After", "5");
    }

    @Test
    void aKeyThatCantBeHadIsNot() {
        sendWith(Forge.token().header("kid", TestKeys.UNREACHABLE).signed())
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
    }
}
