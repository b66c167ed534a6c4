package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed on its way, and that caches and those who write can tell the two forms apart. */
@QuarkusTest
class CompressionTest extends BlogTest {

    private static final String LONG = "Herons stand, and stand. ".repeat(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Person author = Person.author();
    private WrittenPost post;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void publish() {
        post = WrittenPost.by(author, Map.of("status", "published", "body", LONG, "tags", java.util.List.of("herons")));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        return client.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static String tagOf(HttpResponse<?> answer) {
        return header(answer, "ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "/api/v1/posts", "/api/v1/feed.rss", "/api/v1/feed.atom", "/api/v1/feed.json"})
    void whatIsLongIsCompressedForWhoTakesIt(String path) throws Exception {
        String address = path.equals("post") ? post.path() : path;
        HttpResponse<byte[]> plain = get(address);

        HttpResponse<byte[]> packed = get(address, "Accept-Encoding", "gzip, deflate, br");

        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(unzipped(packed.body())).isEqualTo(plain.body());
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip;q=0", "identity", "br, zstd", "*;q=0", "gzip;q=0, *", "nonsense;;;=", "gzip;q=zero"})
    void whoDoesNotTakeItGetsItPlain(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get(post.path(), "Accept-Encoding", accepted);

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Herons stand");
    }

    @Test
    void whatIsShortStaysAsItIs() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/tags/herons", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("identity");
    }

    @Test
    void answersToWritesAreNeverCompressed() throws Exception {
        HttpRequest write = to("/api/v1/posts")
                .headers(
                        "Accept-Encoding", "gzip",
                        "Content-Type", "application/json",
                        "Authorization", "Bearer " + author.token().signed())
                .POST(BodyPublishers.ofString("{\"title\": \"Long\", \"body\": \"" + LONG + "\"}"))
                .build();

        HttpResponse<byte[]> answer = client.send(write, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("identity");
    }

    @Test
    void bothFormsHaveAStrongTagOfTheirOwnAndEitherIsKnownAgain() throws Exception {
        String plain = tagOf(get(post.path()));
        String packed = tagOf(get(post.path(), "Accept-Encoding", "gzip"));
        assertThat(packed).startsWith("\"").isNotEqualTo(plain);

        for (String known : new String[] {plain, packed, "W/" + packed}) {
            HttpResponse<byte[]> again = get(post.path(), "Accept-Encoding", "gzip", "If-None-Match", known);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(known).endsWith(tagOf(again));
            assertThat(header(again, "Vary")).contains("Accept-Encoding");
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void aFeedThatIsKnownIsNotSentAgainInEitherForm() throws Exception {
        String packed = tagOf(get("/api/v1/feed.rss", "Accept-Encoding", "gzip"));

        assertThat(get("/api/v1/feed.rss", "Accept-Encoding", "gzip", "If-None-Match", packed)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/api/v1/feed.rss", "If-None-Match", packed).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whoReadItCompressedCanWrite() throws Exception {
        String packed = tagOf(get(post.path(), "Accept-Encoding", "gzip"));

        author.request()
                .header("If-Match", packed)
                .body(Map.of("title", "Edited"))
                .patch(post.path())
                .then()
                .statusCode(200);
        author.request()
                .header("If-Match", packed)
                .body(Map.of("title", "Edited again"))
                .patch(post.path())
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsAskedForWithHeadIsDescribedPlain() {
        given().header("Accept-Encoding", "gzip")
                .head(post.path())
                .then()
                .statusCode(200)
                .header("Content-Encoding", (String) null);
    }
}
