package dev.inkwell.blog.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OEmbedTest extends BlogTest {

    private static final String PAGE = "https://read.example.org/posts/";

    private final Person author = Person.author();

    private static ValidatableResponse embedding(String url) {
        return given().queryParam("url", url).get("/api/v1/oembed").then();
    }

    @Test
    void aPageIsToldOfAsALink() {
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "title", "Fish & <b>chips</b>"));

        embedding(PAGE + post.slug())
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("link"))
                .body("title", equalTo("Fish & <b>chips</b>"))
                .body("author_name", equalTo("Name of " + author.username()))
                .body("author_url", equalTo("https://read.example.org/authors/" + author.username()))
                .body("provider_name", equalTo("Inkwell"))
                .body("provider_url", equalTo("https://read.example.org/"))
                .body("html", nullValue());
    }

    @Test
    void itIsToldInXmlToo() {
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "title", "Fish & <b>chips</b>"));

        given().queryParam("url", PAGE + post.slug())
                .queryParam("format", "xml")
                .queryParam("maxwidth", 300)
                .get("/api/v1/oembed")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("oembed.type", equalTo("link"))
                .body("oembed.title", equalTo("Fish & <b>chips</b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://read.example.org/posts/{slug}",
                "https://READ.example.org/posts/{slug}/",
                "https://read.example.org/posts/{slug}?utm_source=a/b#c?d"
            })
    void anAddressIsKnownAsPeopleCopyIt(String address) {
        WrittenPost post = WrittenPost.publishedBy(author);

        embedding(address.replace("{slug}", post.slug())).statusCode(200);
    }

    @Test
    void anAddressThatThePostHadLeadsToIt() {
        WrittenPost post = WrittenPost.publishedBy(author);
        author.request()
                .header("If-Match", "*")
                .body(Map.of("slug", "moved-" + author.username()))
                .patch(post.path())
                .then()
                .statusCode(200);

        embedding(PAGE + post.slug()).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://read.example.org/posts/no-such-post, post-not-found",
        "https://read.example.org/posts/, page-not-found",
        "https://read.example.org/tags/birds, page-not-found",
        "https://other.example.org/posts/on-herons, page-not-found",
        "https://read.example.org.evil.example/posts/on-herons, page-not-found",
        "javascript:alert(1), page-not-found"
    })
    void whatIsNoPageOfAPublicPostIsNotFound(String url, String code) {
        embedding(url).statusCode(404).body("code", equalTo(code));
    }

    @Test
    void whatNotEverybodyMayReadIsNotFound() {
        WrittenPost draft = WrittenPost.draftBy(author);

        embedding(PAGE + draft.slug()).statusCode(404).body("code", equalTo("post-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "format=json, url, missing",
        "url=, url, missing",
        "url=x&format=yaml, format, unknown-value",
        "url=x&maxwidth=-1, maxwidth, wrong-format",
        "url=x&maxheight=1e9, maxheight, wrong-format"
    })
    void whatCantBeReadIsRefused(String query, String parameter, String code) {
        given().get("/api/v1/oembed?" + query)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + parameter))
                .body("errors[0].code", equalTo(code));
    }
}
