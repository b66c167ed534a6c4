package dev.inkwell.blog.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Browser;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post at its own address. */
@QuarkusTest
class PostPageTest extends BlogTest {

    private static final String NASTY = "</script><script>alert(1)</script>\"><img src=x onerror=alert(1)>";

    private final Person author = Person.author();

    @Test
    void itShowsWhatThePostSays() {
        WrittenPost post = WrittenPost.by(
                author,
                Map.of(
                        "status",
                        "published",
                        "tags",
                        new String[] {"größe"},
                        "language",
                        "en-GB",
                        "featureImage",
                        Map.of("url", "https://img.example.org/h.png", "alt", "A heron")));

        Document page = Browser.page("/posts/" + post.slug());

        assertThat(page.select("h1").text()).isEqualTo("On herons");
        assertThat(page.select("article .text p").html()).isEqualTo("Herons <em>stand</em>.");
        assertThat(page.select("article .text").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("article .about a").attr("href")).isEqualTo("/authors/" + author.username());
        assertThat(page.select("article time").attr("datetime")).endsWith("Z");
        assertThat(page.select(".tags a").attr("href")).isEqualTo("/tags/gr%C3%B6%C3%9Fe");
        assertThat(page.select("img").attr("alt")).isEqualTo("A heron");
    }

    @Test
    void itsHeadSaysWhatOthersShowOfIt() {
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "metaTitle", "Herons & <you>"));
        String address = "https://read.example.org/posts/" + post.slug();

        Document page = Browser.page("/posts/" + post.slug());

        assertThat(page.title()).isEqualTo("Herons & <you> – Inkwell");
        assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(address);
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Herons & <you>");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
        String embedding = page.select("link[type=application/json+oembed]").attr("href");
        Browser.get(embedding.replace("https://blog.example.org", "")).then().statusCode(200);
        String data = page.select("script[type=application/ld+json]").html();
        assertThat(JsonPath.from(data).getString("headline")).isEqualTo("Herons & <you>");
    }

    @Test
    void feedsLeadToIt() {
        WrittenPost post = WrittenPost.publishedBy(author);

        String feed = Browser.get("/api/v1/authors/" + author.username() + "/feed.json")
                .path("items[0].url");

        assertThat(feed).isEqualTo("https://read.example.org/posts/" + post.slug());
        Browser.page(feed.replace("https://read.example.org", ""));
    }

    @Test
    void nothingThatPeopleTypeBecomesMarkup() {
        WrittenPost post = WrittenPost.by(
                author,
                Map.of("status", "published", "title", NASTY, "excerpt", NASTY, "body", NASTY, "metaTitle", NASTY));
        WrittenComment.by(author, post, NASTY);

        Document page = Browser.page("/posts/" + post.slug());

        assertThat(page.select("h1").text()).isEqualTo(NASTY);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(Browser.page("/authors/" + author.username()).select("script, [onerror]"))
                .isEmpty();
    }

    @Test
    void oldSlugsAndIdsLeadToIt() {
        WrittenPost post = WrittenPost.publishedBy(author);
        String slug = "moved-" + author.username();
        author.request()
                .header("If-Match", "*")
                .body(Map.of("slug", slug))
                .patch(post.path())
                .then()
                .statusCode(200);

        for (String old : new String[] {post.slug(), post.id()}) {
            Response moved = Browser.get("/posts/" + old);
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.header("Location")).isEqualTo("/posts/" + slug);
        }
    }

    @ParameterizedTest
    @CsvSource({"draft,public", "published,members", "published,private"})
    void whatNotEverybodyMayReadIsNotThere(String status, String visibility) {
        WrittenPost post = WrittenPost.by(author, Map.of("status", status, "visibility", visibility));

        Response hidden = Browser.get("/posts/" + post.slug());
        Response unknown = Browser.get("/posts/no-such-post");

        for (Response answer : new Response[] {hidden, unknown}) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Vary")).contains("Accept");
            assertThat(answer.header("Content-Security-Policy")).contains("style-src 'self'");
        }
        assertThat(withoutRequest(hidden)).isEqualTo(withoutRequest(unknown));
        author.request().accept("text/html").get("/posts/" + post.slug()).then().statusCode(404);
    }

    private static String withoutRequest(Response answer) {
        return answer.asString().replaceAll("Request [0-9a-f]+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/no-such-post,404",
        "/no-such-page,404",
        "/tags/no-such-tag,404",
        "/authors/~deleted,404",
        "/?cursor=%21,400",
        "/?limit=0,422"
    })
    void peopleAreToldByAPageAndProgramsByAProblem(String address, int status) {
        Response page = Browser.get(address);
        Response problem = Browser.request().accept("*/*").get(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        Browser.get("/api/v1" + address).then().contentType("application/problem+json");
    }
}
