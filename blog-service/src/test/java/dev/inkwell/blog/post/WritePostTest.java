package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WritePostTest extends BlogTest {

    @Test
    void whatIsWrittenIsADraftInTheShapeOfTheContract() {
        Person author = Person.author();

        author.request()
                .body(Map.of("title", "  A heron's day ", "body", "# Dawn\n\nIt *waits*."))
                .post(POSTS)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/posts/[0-9a-f]{24}"))
                .header("ETag", matchesPattern("\"1(-[A-Za-z0-9.]+)?\""))
                .body("id", matchesPattern("[0-9a-f]{24}"))
                .body("slug", containsString("a-herons-day"))
                .body("title", equalTo("A heron's day"))
                .body("excerpt", equalTo("It waits."))
                .body("tags", equalTo(List.of()))
                .body("status", equalTo("draft"))
                .body("visibility", equalTo("public"))
                .body("author.id", equalTo(author.id().toString()))
                .body("author.username", equalTo(author.username()))
                .body("author.displayName", equalTo("Name of " + author.username()))
                .body("author.avatarUrl", nullValue())
                .body("publishedAt", nullValue())
                .body("updatedAt", endsWith("Z"))
                .body("createdAt", endsWith("Z"))
                .body("readingMinutes", equalTo(1))
                .body("featureImage", nullValue())
                .body("counts", equalTo(Map.of("views", 0, "likes", 0, "comments", 0)))
                .body("format", equalTo("markdown"))
                .body("body", equalTo("# Dawn\n\nIt *waits*."))
                .body("html", containsString("<em>waits</em>"))
                .body("wordCount", equalTo(3))
                .body("version", equalTo(1));
    }

    @Test
    void aPostCanBePublishedAtOnceByWhoMayPublish() {
        Person writer = Person.of(List.of("post:write"));
        Map<String, Object> post = Map.of("title", "At once", "body", "b", "status", "published");

        writer.request().body(post).post(POSTS).then().statusCode(403).body("code", equalTo("forbidden"));
        Person.author().request().body(post).post(POSTS).then().statusCode(201).body("publishedAt", notNullValue());
    }

    @Test
    void htmlIsStoredSanitised() {
        WrittenPost post = WrittenPost.by(
                Person.author(),
                Map.of(
                        "status", "published",
                        "format", "html",
                        "title", "<script>alert(1)</script>",
                        "body", "<p onclick=x()>Hi<script>alert(1)</script><a href='javascript:x()'>y</a></p>"));

        given().get(post.path())
                .then()
                .body("html", containsString("Hi"))
                .body("html", not(containsString("script")))
                .body("html", not(containsString("onclick")))
                .body("title", equalTo("<script>alert(1)</script>"));
    }

    @Test
    void tagsAreKeptInOneForm() {
        WrittenPost post = WrittenPost.publishedBy(Person.author(), " Java ", "java", "Éclair");

        given().get(post.path()).then().body("tags", contains("java", "éclair"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"body\":\"b\"}                                   | /title",
                "{\"title\":\" \",\"body\":\"b\"}                   | /title",
                "{\"title\":\"a\"}                                  | /body",
                "{\"title\":5,\"body\":\"b\"}                       | /title",
                "{\"title\":{\"$ne\":1},\"body\":\"b\"}             | /title",
                "{\"title\":\"a\",\"body\":\"b\",\"tags\":\"x\"}    | /tags",
                "{\"title\":\"a\",\"body\":\"b\",\"tags\":[\"\"]}   | /tags/0",
                "{\"title\":\"a\",\"body\":\"b\",\"tags\":[null]}   | /tags/0",
                "{\"title\":\"a\",\"body\":\"b\",\"format\":\"pdf\"} | /format",
                "{\"title\":\"a\",\"body\":\"b\",\"status\":\"trashed\"} | /status",
                "{\"title\":\"a\",\"body\":\"b\",\"slug\":\"A b\"}  | /slug",
                "{\"title\":\"a\",\"body\":\"b\",\"slug\":\"tags\"} | /slug",
                "{\"title\":\"a\",\"body\":\"b\",\"slug\":\"0123456789abcdef01234567\"} | /slug",
                "{\"title\":\"a\",\"body\":\"b\",\"authorId\":\"x\"} | /authorId",
                "{\"title\":\"a\\u0000\",\"body\":\"b\"}            | /title",
            })
    void aWrongMemberIsNamed(String body, String pointer) {
        Person.author()
                .request()
                .body(body)
                .post(POSTS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aSlugOfManyWordsIsTooLong() {
        invalid(Person.author(), Map.of("title", "a", "body", "b", "slug", "a" + "-a".repeat(30_000)), "/slug");
    }

    @Test
    void whatIsAnsweredToATokenIsKeptFromOthers() {
        Person.author()
                .request()
                .get(POSTS)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private, "))
                .header("Vary", containsString("Authorization"));
        given().get(POSTS).then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void aPostDependsOnTheTokenAndOnTheOriginOfThePageThatAsksWhichIsSaidOnce() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);

        Headers headers = author.request()
                .header("Origin", "https://app.example.org")
                .get(post.path())
                .headers();

        assertThat(headers.getValues("Vary")).hasSize(1);
        assertThat(headers.getValue("Vary").split(", "))
                .contains("Authorization", "Origin")
                .doesNotHaveDuplicates();
        assertThat(headers.getValues("Cache-Control")).hasSize(1);
    }

    @Test
    void limitsAreInclusiveAndCountedInBytesOfUtf8() {
        Person author = Person.author();
        String longest = "a".repeat(1_048_576);
        WrittenPost.by(author, Map.of("title", "t".repeat(200), "body", longest));

        invalid(author, Map.of("title", "t".repeat(201), "body", "b"), "/title");
        invalid(author, Map.of("title", "t", "body", longest + "a"), "/body");
        invalid(author, Map.of("title", "t", "body", "é".repeat(600_000)), "/body");
        invalid(author, Map.of("title", "t", "body", "b", "tags", List.of("t".repeat(51))), "/tags/0");
        invalid(author, Map.of("title", "t", "body", "b", "tags", java.util.Collections.nCopies(21, "x")), "/tags");
    }

    private static void invalid(Person author, Map<String, Object> post, String pointer) {
        author.request().body(post).post(POSTS).then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        Person.author()
                .request()
                .body("{\"title\":\"a\",\"body\":\"" + "a".repeat(2_200_000) + "\"}")
                .post(POSTS)
                .then()
                .statusCode(413);
    }

    @Test
    void aSlugOfOnesOwnThatIsTakenIsAConflict() {
        Person author = Person.author();
        String slug = "own-" + author.username();
        WrittenPost.by(author, Map.of("slug", slug));

        author.request()
                .body(Map.of("title", "a", "body", "b", "slug", slug))
                .post(POSTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
    }
}
