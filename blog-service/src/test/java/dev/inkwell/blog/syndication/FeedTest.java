package dev.inkwell.blog.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as Rome, a reader of others, understands them. */
@QuarkusTest
class FeedTest extends BlogTest {

    private static final String PAGE = "https://read.example.org/posts/";

    private final Person author = Person.author();
    private final String feedOfAuthor = "/api/v1/authors/" + author.username() + "/feed";

    @ParameterizedTest
    @CsvSource({"rss, rss_2.0, application/rss+xml", "atom, atom_1.0, application/atom+xml"})
    void readersFindThePostsWithTheirTextAndCompleteAddresses(String format, String type, String mediaType)
            throws Exception {
        WrittenPost.publishedBy(author);
        WrittenPost post = WrittenPost.by(
                author,
                Map.of(
                        "title",
                        "Fish & <b>chips</b> \uD83D\uDC1F",
                        "body",
                        "[here](/about?a=1&b=2) [there](next) [down](#end) ![a bird](//img.example.org/b.png) <x@example.org>",
                        "excerpt",
                        "1 < 2 & <script>alert(1)</script>",
                        "tags",
                        List.of("herons", "größe"),
                        "status",
                        "published"));

        SyndFeed feed = read(feedOfAuthor + "." + format, mediaType);

        assertThat(feed.getFeedType()).isEqualTo(type);
        assertThat(feed.getTitle()).isEqualTo("Inkwell: Name of " + author.username());
        assertThat(page(feed)).isEqualTo("https://read.example.org/authors/" + author.username());
        assertThat(feed.getEntries()).hasSize(2);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Fish & <b>chips</b> \uD83D\uDC1F");
        assertThat(entry.getLink()).isEqualTo(PAGE + post.slug());
        assertThat(entry.getUri()).isEqualTo("https://blog.example.org" + post.path());
        assertThat(entry.getAuthor()).isEqualTo("Name of " + author.username());
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("herons", "größe");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("href=\"https://read.example.org/about?a&#61;1&amp;b&#61;2\"")
                .contains("href=\"https://read.example.org/posts/next\"")
                .contains("href=\"" + PAGE + post.slug() + "#")
                .contains("src=\"https://img.example.org/b.png\"")
                .contains("href=\"mailto:");
        assertThat(entry.getDescription().getValue())
                .isEqualTo(
                        format.equals("rss")
                                ? "1 &lt; 2 &amp; &lt;script&gt;alert(1)&lt;/script&gt;"
                                : "1 < 2 & <script>alert(1)</script>");
    }

    @Test
    void aJsonFeedHasWhatItsVersionAsksFor() {
        WrittenPost post = WrittenPost.by(
                author,
                Map.of(
                        "status",
                        "published",
                        "language",
                        "de",
                        "featureImage",
                        Map.of("url", "/i.png"),
                        "tags",
                        List.of("herons")));

        JsonPath feed = given().get(feedOfAuthor + ".json")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .extract()
                .jsonPath();

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("feed_url")).isEqualTo("https://blog.example.org" + feedOfAuthor + ".json");
        assertThat(feed.getString("items[0].id")).isEqualTo("https://blog.example.org" + post.path());
        assertThat(feed.getString("items[0].url")).isEqualTo(PAGE + post.slug());
        assertThat(feed.getString("items[0].content_html")).contains("<em>stand</em>");
        assertThat(feed.getString("items[0].image")).isEqualTo("https://read.example.org/i.png");
        assertThat(feed.getString("items[0].language")).isEqualTo("de");
        assertThat(feed.getString("items[0].authors[0].name")).isEqualTo("Name of " + author.username());
        assertThat(feed.getList("items[0].tags")).containsExactly("herons");
        assertThat(feed.getString("items[0].date_published")).endsWith("Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void onlyWhatEverybodyMayReadIsInAFeedWhoeverAsks(String format) {
        String tag = "of-" + author.username();
        WrittenPost shown = WrittenPost.publishedBy(author, tag);
        Map<String, Object> tagged = Map.of("tags", List.of(tag), "title", "Not for all");
        WrittenPost.by(author, tagged);
        WrittenPost.by(author, with(tagged, Map.of("status", "published", "visibility", "members")));
        WrittenPost.by(author, with(tagged, Map.of("status", "published", "visibility", "private")));
        WrittenPost archived = WrittenPost.by(author, with(tagged, Map.of("status", "published")));
        author.request().put(archived.archivePath()).then().statusCode(200);

        for (String of : List.of("", "/authors/" + author.username(), "/tags/" + tag)) {
            String feed =
                    author.request().get("/api/v1" + of + "/feed." + format).asString();
            assertThat(feed).contains(PAGE + shown.slug()).doesNotContain("Not for all");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void whoHasAFeedIsToldSoUntilItChanges(String format) {
        WrittenPost first = WrittenPost.publishedBy(author);
        var known = given().get(feedOfAuthor + "." + format);
        String tag = known.header("ETag");
        String date = known.header("Last-Modified");
        known.then().header("Cache-Control", equalTo("public, max-age=60"));
        assertThat(date).matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");

        assertThat(status(format, "If-None-Match", "W/" + tag)).isEqualTo(304);
        assertThat(status(format, "If-Modified-Since", date)).isEqualTo(304);
        assertThat(status(format, "If-Modified-Since", "Thu, 1 Jan 1970 00:00:00 GMT"))
                .isEqualTo(200);
        author.request().delete(first.publicationPath()).then().statusCode(200);
        assertThat(status(format, "If-None-Match", tag)).isEqualTo(200);
        assertThat(status(format, "If-Modified-Since", date)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tags/no-such-tag/feed.rss",
                "/api/v1/authors/nobody-at-all/feed.atom",
                "/api/v1/feed.xml"
            })
    void whatIsNotThereHasNoFeed(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private int status(String format, String header, String value) {
        return given().header(header, value).get(feedOfAuthor + "." + format).statusCode();
    }

    private static SyndFeed read(String path, String mediaType) throws Exception {
        byte[] bytes = given().header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asByteArray();
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    /** Rome takes an Atom feed's own address for its link. */
    private static String page(SyndFeed feed) {
        return feed.getLinks().isEmpty()
                ? feed.getLink()
                : feed.getLinks().getFirst().getHref();
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
