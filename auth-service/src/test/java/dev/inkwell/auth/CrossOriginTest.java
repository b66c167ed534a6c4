package dev.inkwell.auth;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may read what this service answers (https://fetch.spec.whatwg.org/#http-cors-protocol). */
@QuarkusTest
class CrossOriginTest {

    private static final String APP = "https://app.example.org";
    private static final String ME = "/api/v1/me";
    private static final String SESSIONS = "/api/v1/sessions";

    private static void assertReadable(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly(APP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(names(answer.header("Access-Control-Expose-Headers")))
                .contains("ETag", "Link", "Location", "Retry-After", "RateLimit-Limit", "RateLimit-Reset");
        assertDependsOnTheOrigin(answer);
    }

    private static void assertUnreadable(Response answer) {
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().startsWith("Access-Control-"));
        assertDependsOnTheOrigin(answer);
    }

    private static void assertDependsOnTheOrigin(Response answer) {
        assertThat(names(answer.header("Vary"))).contains("Origin");
    }

    private static List<String> names(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin).contentType("application/json");
    }

    private static Response preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,x-inkwell-browser")
                .options(ME);
    }

    @Test
    void aPageOfAnAllowedOriginReadsAnswersWithAndWithoutAToken() {
        assertReadable(from(APP).get("/.well-known/jwks.json"), 200);
        assertReadable(as(Api.aUser()).header("Origin", APP).get(ME), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://example.org",
                "https://evil-app.example.org",
                "https://evil.app.example.org",
                "https://app.example.org.evil.example",
                "https://appxexample.org",
                "https://app.example.org:8443",
                "https://app.example.org:443",
                "https://app.example.org/",
                "http://app.example.org",
                "https://APP.example.org",
                "HTTPS://app.example.org",
                "https://app.example.org, https://evil.example"
            })
    void aPageOfAnotherOriginReadsNothing(String origin) {
        assertUnreadable(as(Api.aUser()).header("Origin", origin).get(ME));
        assertUnreadable(from(origin).get(ME));
        assertUnreadable(preflight(origin, "PATCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void aPageMayAskWithEachMethodAndNeedNotAskOftenWhetherItMay(String method) {
        Response answer = preflight(APP, method);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(names(answer.header("Access-Control-Allow-Methods"))).contains(method);
        assertThat(names(answer.header("Access-Control-Allow-Headers")))
                .contains("Authorization", "Content-Type", "If-Match", "Idempotency-Key", "X-Inkwell-Browser");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertDependsOnTheOrigin(answer);
    }

    @Test
    void errorsAreReadableToo() {
        assertReadable(from(APP).get(ME), 401);
        assertReadable(from(APP).header("X-Inkwell-Browser", "1").body("{}").post(SESSIONS + "/refresh"), 401);
        assertReadable(from(APP).get("/no/such/route"), 404);
        assertReadable(from(APP).body(Map.of("username", "")).post("/api/v1/users"), 422);
    }

    @Test
    void whoHasToWaitCanReadForHowLong() {
        Map<String, String> guess = Map.of("login", Api.freshName(), "password", "a wrong guess");
        Response answer = from(APP).body(guess).post(SESSIONS);
        for (int i = 0; i < 30 && answer.statusCode() == 401; i++) {
            answer = from(APP).body(guess).post(SESSIONS);
        }

        assertReadable(answer, 429);
    }
}
