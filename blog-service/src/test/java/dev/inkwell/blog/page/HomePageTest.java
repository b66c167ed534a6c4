package dev.inkwell.blog.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Browser;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, and what all pages have in common. */
@QuarkusTest
class HomePageTest extends BlogTest {

    /** What follows auth-service pauses the longer the longer that is down. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Person author = Person.author();

    @Test
    void itShowsTheNewestPostsAndLeadsToOlderOnes() {
        WrittenPost older = WrittenPost.publishedBy(author, "herons");
        WrittenPost newer = WrittenPost.publishedBy(author, "herons");

        Document first = Browser.page("/?limit=1");

        assertThat(first.select(".posts h3 a").eachAttr("href")).containsExactly("/posts/" + newer.slug());
        assertThat(first.select(".posts .about").text()).contains("Name of " + author.username(), "1 min");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(first.select("head link[rel=next]").attr("href")).isEqualTo(next);
        Document second = Browser.page("/" + next);
        assertThat(second.select(".posts h3 a").eachAttr("href")).containsExactly("/posts/" + older.slug());
        assertThat(second.select("nav.pages a").eachText()).containsExactly("Newest", "Older posts");
    }

    @Test
    void whatNotEverybodyMayReadIsNotListed() {
        List<WrittenPost> hidden = List.of(
                WrittenPost.draftBy(author),
                WrittenPost.by(author, Map.of("status", "published", "visibility", "members")),
                WrittenPost.by(author, Map.of("status", "published", "visibility", "private")));

        String page = author.request().accept("text/html").get("/").asString();

        assertThat(page).doesNotContain(hidden.stream().map(WrittenPost::slug).toArray(String[]::new));
    }

    @Test
    void itTellsWhatRunsAndHowToUseIt() {
        // Another test may have had auth-service down.
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Browser.page("/").select(".services .well")).hasSize(2));

        Document page = Browser.page("/");

        assertThat(page.select(".services h3").eachText())
                .containsExactly("blog-service answers", "auth-service answers");
        assertThat(page.select(".services a").eachAttr("href"))
                .contains(
                        "https://blog.example.org/q/swagger-ui",
                        "https://blog.example.org/q/openapi?format=json",
                        "http://issuer.test/q/swagger-ui",
                        "http://issuer.test/q/health");
        assertThat(page.select(".tools pre").text()).contains("http://issuer.test/api/v1/sessions");
    }

    @Test
    void anAuthServiceThatIsNotThereIsToldOfAndHoldsNothingUp() {
        AuthService.goesDown();
        try {
            int calls = AuthService.calls("/api/v1/profiles");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            Browser.page("/").select(".services .unwell").text())
                    .isEqualTo("answers with 503"));

            Browser.get("/authors/" + Person.unknownAuthor().username()).then().statusCode(404);
            assertThat(AuthService.calls("/api/v1/profiles")).isEqualTo(calls);
        } finally {
            AuthService.comesUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tags/framed", "/authors/{username}", "/posts/{slug}"})
    void everyPageRunsNothingAndHasWhatAPageNeeds(String address) {
        WrittenPost post = WrittenPost.publishedBy(author, "framed");
        String path = address.replace("{slug}", post.slug()).replace("{username}", author.username());

        Response response = Browser.get(path);
        Document page = Browser.page(path);

        assertThat(response.headers().getValues("Content-Security-Policy"))
                .singleElement(STRING)
                .contains("default-src 'none'", "style-src 'self'", "img-src 'self' https:", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).endsWith("Inkwell");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main#main, header, footer")).hasSize(3);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("script:not([type=application/ld+json]), style, [style]"))
                .isEmpty();
        assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
                .contains("https://blog.example.org/api/v1/feed.atom");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://read.example.org" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/posts/{slug}"})
    void whoHasAPageIsToldSo(String address) {
        String path = address.replace("{slug}", WrittenPost.publishedBy(author).slug());
        String tag = Browser.get(path).header("ETag");

        Response again = Browser.request().header("If-None-Match", tag).get(path);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pages.css", "/reading.css", "/icon.svg"})
    void whatPagesLoadIsThereAndSeenSoonWhereItChanges(String path) {
        Browser.get(path).then().statusCode(200).header("Cache-Control", endsWith("max-age=300"));
    }
}
