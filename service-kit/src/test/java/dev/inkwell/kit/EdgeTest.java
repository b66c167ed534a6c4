package dev.inkwell.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EdgeTest {

    private static ValidatableResponse patch(String ifMatch, String body) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/notes/1")
                .then();
    }

    @Test
    void pagesFollowTheirCursor() {
        String cursor = given().get("/notes?limit=3")
                .then()
                .statusCode(200)
                .header("Link", matchesPattern("</notes\\?limit=3&cursor=[^>]+>; rel=\"next\""))
                .body("items", contains(1, 2, 3))
                .extract()
                .path("nextCursor");

        given().get("/notes?limit=3&cursor=" + cursor)
                .then()
                .body("items", contains(4, 5))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%21", "AA", "eA", "_____w"})
    void aBadCursorIsMalformed(String cursor) {
        given().get("/notes?cursor=" + cursor).then().statusCode(400).body("code", equalTo("malformed-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1.5", "99999999999999", "%20"})
    void aBadLimitIsInvalid(String limit) {
        given().get("/notes?limit=" + limit)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/limit"))
                .body("errors.in", hasItem("query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3-a7\"", "W/\"3-a7\"", "\"1\", \"3-a7\"", "*"})
    void whatIsKnownAlreadyIsNotSentAgain(String known) {
        given().header("If-None-Match", known)
                .get("/notes/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"3-a7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"3\"", "junk"})
    void whatIsNotKnownIsSent(String known) {
        given().header("If-None-Match", known).get("/notes/1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3-a7\"", "\"3-other\"", "\"3\"", "*", "\"2\", \"3\""})
    void anEditOfTheReadVersionPasses(String ifMatch) {
        patch(ifMatch, "{\"title\":\"new\"}")
                .statusCode(200)
                .body("title", equalTo("new"))
                .body("text", equalTo("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "junk", "3"})
    void anEditOfAnotherVersionFails(String ifMatch) {
        patch(ifMatch, "{}").statusCode(412).body("code", equalTo("precondition-failed"));
    }

    @Test
    void anEditWithoutAVersionNeedsOne() {
        given().contentType("application/json")
                .body("{}")
                .patch("/notes/1")
                .then()
                .statusCode(428);
    }

    @Test
    void nullTakesAwayAndAbsentKeeps() {
        patch("*", "{\"text\":null}")
                .statusCode(200)
                .body("title", equalTo("a"))
                .body("text", nullValue());
    }

    @Test
    void whatMayNotBeTakenAwayIsNamed() {
        patch("*", "{\"title\":null}").statusCode(422).body("errors.pointer", hasItem("/title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"nope\":null}", "{\"nope\":1}", "{\"title\":{\"a\":1}}", "{\"stars\":\"1\"}", "[]", "null"})
    void aPatchIsReadStrictly(String body) {
        patch("*", body).statusCode(422).body("code", equalTo("invalid"));
    }
}
