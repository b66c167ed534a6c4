package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Visitor;
import dev.inkwell.blog.testing.WrittenPost;
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
class CrossOriginTest extends BlogTest {

    private static final String APP = "https://app.example.org";
    private static final String POSTS = "/api/v1/posts";

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
        return given().header("Origin", origin);
    }

    private static Response preflight(String origin, String method) {
        return from(origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(POSTS + "/any");
    }

    @Test
    void aPageOfAnAllowedOriginReadsAnswersWithAndWithoutAToken() {
        assertReadable(from(APP).get(POSTS), 200);
        assertReadable(Person.author().request().header("Origin", APP).get(POSTS + "?status=draft"), 200);
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
                "https://app.example.org, https://evil.example",
                "https://evil.example https://app.example.org"
            })
    void aPageOfAnotherOriginReadsNothing(String origin) {
        assertUnreadable(from(origin).get(POSTS));
        assertUnreadable(Person.author().request().header("Origin", origin).get(POSTS));
        assertUnreadable(preflight(origin, "POST"));
    }

    @Test
    void whatComesFromNoPageIsAnsweredAsAlways() {
        assertUnreadable(given().get(POSTS));
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
                .contains(
                        "Authorization",
                        "Content-Type",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "Last-Event-ID");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertDependsOnTheOrigin(answer);
    }

    @Test
    void aPreflightNeedsNoToken() {
        assertThat(from(APP)
                        .header("Access-Control-Request-Method", "GET")
                        .options("/api/v1/me/posts")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void errorsAreReadableToo() {
        RequestSpecification author = Person.author().request();
        assertReadable(from(APP).get("/api/v1/me/posts"), 401);
        assertReadable(from(APP).header("Authorization", "Bearer nonsense").get(POSTS), 401);
        assertReadable(from(APP).get("/no/such/route"), 404);
        assertReadable(from(APP).get(POSTS + "/no-such-post"), 404);
        assertReadable(from(APP).delete(POSTS), 405);
        assertReadable(author.header("Origin", APP).body(Map.of("title", "")).post(POSTS), 422);
    }

    @Test
    void whoHasToWaitCanReadForHowLong() {
        WrittenPost post = WrittenPost.publishedBy(Person.author());
        Visitor visitor = Visitor.fromElsewhere();
        Response answer = visitor.request().header("Origin", APP).post(post.path() + "/views");
        for (int i = 0; i < 100 && answer.statusCode() == 202; i++) {
            answer = visitor.request().header("Origin", APP).post(post.path() + "/views");
        }

        assertReadable(answer, 429);
    }

    @Test
    void whatIsDownForAWhileIsReadable() {
        AuthService.goesDown();
        try {
            assertReadable(from(APP).get("/api/v1/authors/nobody-known-here"), 503);
        } finally {
            AuthService.comesUp();
        }
    }
}
