package dev.inkwell.blog.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetadataTest extends BlogTest {

    private static final String PAGE = "https://read.example.org/posts/";

    private final Person author = Person.author();

    private static JsonPath metadata(WrittenPost post) {
        return given().get(post.path() + "/metadata")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> contents(JsonPath metadata, String kind, String name) {
        return metadata.getList("%s.findAll { it.name == '%s' }.content".formatted(kind, name));
    }

    @Test
    void aPostIsToldOfInTheWordsOfEachNetwork() {
        WrittenPost post = WrittenPost.by(
                author,
                Map.of(
                        "title", "On herons",
                        "metaTitle", "Herons & <you>",
                        "metaDescription", "What they do all day",
                        "language", "de-AT",
                        "featureImage", Map.of("url", "/heron.png", "alt", "A heron"),
                        "tags", List.of("birds", "größe"),
                        "status", "published"));

        JsonPath metadata = metadata(post);

        String page = PAGE + post.slug();
        String profile = "https://read.example.org/authors/" + author.username();
        assertThat(metadata.getString("title")).isEqualTo("Herons & <you>");
        assertThat(contents(metadata, "openGraph", "og:type")).containsExactly("article");
        assertThat(contents(metadata, "openGraph", "og:title")).containsExactly("Herons & <you>");
        assertThat(contents(metadata, "openGraph", "og:url")).containsExactly(page);
        assertThat(contents(metadata, "openGraph", "og:locale")).containsExactly("de_AT");
        assertThat(contents(metadata, "openGraph", "og:image")).containsExactly("https://read.example.org/heron.png");
        assertThat(contents(metadata, "openGraph", "article:tag")).containsExactly("birds", "größe");
        assertThat(contents(metadata, "openGraph", "article:author")).containsExactly(profile);
        assertThat(contents(metadata, "twitter", "twitter:card")).containsExactly("summary_large_image");
        assertThat(contents(metadata, "twitter", "twitter:image:alt")).containsExactly("A heron");
        assertThat(metadata.getString("jsonLd['@type']")).isEqualTo("BlogPosting");
        assertThat(metadata.getString("jsonLd.headline")).isEqualTo("Herons & <you>");
        assertThat(metadata.getString("jsonLd.author[0].url")).isEqualTo(profile);
        assertThat(metadata.getString("jsonLd.datePublished")).endsWith("Z");
        assertThat(metadata.getString("links.find { it.rel == 'canonical' }.href"))
                .isEqualTo(page);
    }

    @Test
    void whatIsNotGivenIsTakenFromThePost() {
        WrittenPost post = WrittenPost.publishedBy(author);

        JsonPath metadata = metadata(post);

        assertThat(metadata.getString("title")).isEqualTo("On herons");
        assertThat(metadata.getString("description")).isEqualTo("Herons stand.");
        assertThat(metadata.getString("language")).isNull();
        assertThat(contents(metadata, "openGraph", "og:locale")).isEmpty();
        assertThat(contents(metadata, "twitter", "twitter:card")).containsExactly("summary");
    }

    @Test
    void whatStandsFirstElsewhereLeadsThere() {
        String elsewhere = "https://other.example.org/herons";
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "canonicalUrl", elsewhere));

        JsonPath metadata = metadata(post);

        assertThat(metadata.getString("canonicalUrl")).isEqualTo(elsewhere);
        assertThat(contents(metadata, "openGraph", "og:url")).containsExactly(elsewhere);
        assertThat(metadata.getString("jsonLd.url")).isEqualTo(PAGE + post.slug());
    }

    @Test
    void whoHasItIsToldSoUntilItChanges() {
        WrittenPost post = WrittenPost.publishedBy(author);
        String tag = given().get(post.path() + "/metadata").header("ETag");

        given().header("If-None-Match", tag)
                .get(post.path() + "/metadata")
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=60"));
        author.request()
                .header("If-Match", "*")
                .body(Map.of("metaTitle", "Another"))
                .patch(post.path())
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag)
                .get(post.slugPath() + "/metadata")
                .then()
                .statusCode(200)
                .body("title", equalTo("Another"));
    }

    @Test
    void itLeadsToItsEmbedding() {
        WrittenPost post = WrittenPost.publishedBy(author);

        var answer = given().get(post.path() + "/metadata");

        assertThat(answer.headers().getValues("Link"))
                .anyMatch(link -> link.endsWith("rel=\"alternate\"; type=\"application/json+oembed\""))
                .anyMatch(link -> link.endsWith("rel=\"alternate\"; type=\"text/xml+oembed\""));
        String json = answer.path("links.find { it.type == 'application/json+oembed' }.href");
        assertThat(json).startsWith("https://blog.example.org/api/v1/oembed?");
        given().urlEncodingEnabled(false)
                .get(json.replace("https://blog.example.org", ""))
                .then()
                .statusCode(200)
                .body("title", equalTo("On herons"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "private"})
    void whatNotEverybodyMayReadHasNone(String visibility) {
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "visibility", visibility));

        author.request().get(post.path() + "/metadata").then().statusCode(404).body("code", equalTo("post-not-found"));
    }
}
