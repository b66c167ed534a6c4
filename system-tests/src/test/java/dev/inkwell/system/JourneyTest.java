package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the system is for, by HTTP alone. */
class JourneyTest {

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    @Test
    void aStrangerReadsWhatAnAuthorPublished() throws Exception {
        String markdown = Files.readString(Path.of("../README.md"));
        Person author = Person.registered(stack.auth());
        String title = "Read me, says " + author.username();
        String id = author.writes(stack.blog(), title, markdown)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String post = stack.blog() + "/api/v1/posts/" + id;
        given().get(post).then().statusCode(404);
        author.request().get(post).then().statusCode(200).body("status", equalTo("draft"));

        author.request().body("{}").put(post + "/publication").then().statusCode(200);

        given().get(stack.blog() + "/api/v1/posts/read-me-says-" + author.username())
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("author.username", equalTo(author.username()))
                .body("html", containsString("<table>"));
    }

    @Test
    void aForeignLibraryVerifiesTheAccessToken() throws Exception {
        Person person = Person.registered(stack.auth());
        var keys = JWKSourceBuilder.create(
                        URI.create(stack.auth() + "/.well-known/jwks.json").toURL())
                .build();
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));

        var claims = processor.process(person.accessToken(), null);

        assertThat(claims.getStringClaim("preferred_username")).isEqualTo(person.username());
        assertThat(claims.getAudience()).containsExactly("inkwell");
        assertThat(claims.getStringListClaim("permissions")).contains("post:write");
    }

    @Test
    void fiftyPostsOfOneTitleGetFiftySlugs() throws Exception {
        Person author = Person.registered(stack.auth());
        Callable<String> write = () -> author.writes(stack.blog(), "One title of " + author.username(), "Text.")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");

        assertThat(new TreeSet<>(atOnce(50, write))).hasSize(50);
    }

    @Test
    void ofTwentyEditsOfOneVersionOneWins() throws Exception {
        Person author = Person.registered(stack.auth());
        var written = author.writes(stack.blog(), "Edited at once", "Text.");
        String post = stack.blog() + "/api/v1/posts/" + written.path("id");
        Callable<Integer> edit = () -> author.request()
                .header("If-Match", written.header("ETag"))
                .body(Map.of("body", "Text of " + Thread.currentThread().threadId()))
                .patch(post)
                .statusCode();

        List<Integer> statuses = atOnce(20, edit);

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = threads.invokeAll(java.util.Collections.nCopies(times, work));
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
