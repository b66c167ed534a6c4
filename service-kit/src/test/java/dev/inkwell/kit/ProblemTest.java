package dev.inkwell.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    private static ValidatableResponse post(byte[] body) {
        return given().contentType("application/json").body(body).post("/notes").then();
    }

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void isProblem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:inkwell:problem:" + code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"nope\":1}          | /nope  | unknown-property",
                "{\"title\":5}                         | /title | wrong-type",
                "{\"title\":true}                      | /title | wrong-type",
                "{\"title\":{}}                        | /title | wrong-type",
                "{\"title\":\"a\",\"stars\":\"5\"}     | /stars | wrong-type",
                "{\"title\":\"a\",\"stars\":1.5}       | /stars | wrong-type",
                "{\"title\":\"a\",\"stars\":99999999999} | /stars | out-of-range",
                "{\"title\":\"a\",\"tags\":[\"x\",\" \"]} | /tags/1 | blank",
                "{\"title\":\"a\",\"tags\":[\"x\",7]}  | /tags/1 | wrong-type",
                "{\"title\":\"  \"}                    | /title | blank",
                "{\"title\":null}                      | /title | blank",
                "{\"title\":\"\\u00a0\\u3000\\u200b\"} | /title | blank",
                "{\"title\":\"12345678901\"}           | /title | wrong-size",
                "{\"title\":\"a\\u0000\"}              | /title | invalid-characters",
                "{\"title\":\"a\\ud800\"}              | /title | invalid-characters",
            })
    void aWrongValueIsNamedByItsPointer(String body, String pointer, String code) {
        ValidatableResponse response = post(body);

        isProblem(response, 422, "invalid");
        response.body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"  \"", "\"\"", "\"\\u200b\"", "null"})
    void oneFaultIsToldOnce(String title) {
        post("{\"title\":" + title + "}").body("errors.code", equalTo(List.of("blank")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{\"title\":\"a\"} x", "{\"title\":\"a\",\"title\":\"b\"}", "nul"})
    void whatIsNoJsonIsMalformed(String body) {
        isProblem(post(body), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "null", "[]", "7", "\"text\""})
    void aBodyThatIsNoObjectIsInvalid(String body) {
        isProblem(post(body), 422, "invalid");
    }

    @Test
    void deepNestingIsMalformed() {
        String nested = "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);

        isProblem(
                given().contentType("application/json")
                        .header("If-Match", "*")
                        .body(nested)
                        .patch("/notes/1")
                        .then(),
                400,
                "malformed-json");
        isProblem(post("[".repeat(9_000)), 422, "invalid");
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] body = "{\"title\":\"aXb\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[11] = (byte) 0xff;

        isProblem(post(body), 400, "malformed-json");
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        isProblem(post("{\"title\":\"" + "a".repeat(100_000) + "\"}"), 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes;x/1", "/notes/1;a=b", "/;/notes/1"})
    void anAddressWithMatrixParametersIsMalformed(String path) {
        isProblem(given().urlEncodingEnabled(false).get(path).then(), 400, "malformed-request");
    }

    @Test
    void anAddressOverTheLimitIsTooLong() {
        String query = "a".repeat(40_000);

        isProblem(given().get("/notes/1?" + query).then(), 414, "address-too-long");
        isProblem(given().get("/nowhere?" + query).then(), 414, "address-too-long");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        isProblem(given().get("/nowhere").then(), 404, "not-found");
        isProblem(given().get("/notes/1/nowhere").then(), 404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        ValidatableResponse response = given().delete("/notes").then();

        isProblem(response, 405, "method-not-allowed");
        response.header("Allow", containsString("GET"));
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        ValidatableResponse response =
                given().contentType("text/plain").body("x").post("/notes").then();

        isProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void aMediaTypeThatCannotBeGivenIsNotAcceptable() {
        isProblem(given().accept("image/png").get("/notes/1").then(), 406, "not-acceptable");
    }

    @Test
    void whoIsThrottledIsToldWhenToTryAgain() {
        ValidatableResponse response = given().get("/notes/often").then();

        isProblem(response, 429, "too-often");
        response.header("Retry-After", "2")
                .header("RateLimit-Limit", "5")
                .header("RateLimit-Remaining", "0")
                .header("RateLimit-Reset", "2");
    }

    @Test
    void anUnexpectedFailureTellsNothing() {
        ValidatableResponse response = given().get("/notes/broken").then();

        isProblem(response, 500, "internal-error");
        response.body(not(containsString("hunter2"))).body(not(containsString("Exception")));
    }
}
