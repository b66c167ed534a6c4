package dev.inkwell.blog.reading;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is shown of posts, and for how long an answer is good. */
@QuarkusTest
class PostViewTest extends BlogTest {

    private final Person author = Person.author();
    private final String tag = "viewed-" + author.username();

    private WrittenPost published(String visibility) {
        return WrittenPost.by(author, Map.of("status", "published", "visibility", visibility, "tags", List.of(tag)));
    }

    private String list() {
        return POSTS + "?tag=" + tag;
    }

    @Test
    void membersAreShownThatAreAskedFor() {
        WrittenPost post = published("public");

        Map<String, Object> read =
                given().get(post.path() + "?fields=title,html").path("$");
        Map<String, Object> listed =
                given().get(list() + "&fields=id,wordCount,author").path("items[0]");

        assertThat(read.keySet()).isEqualTo(Set.of("title", "html"));
        assertThat(listed.keySet()).isEqualTo(Set.of("id", "wordCount", "author"));
        given().get(post.path() + "?fields=title").then().header("ETag", startsWith("\"1"));
    }

    @Test
    void whatStandsAroundAPageIsShownOnce() {
        Person other = Person.author();
        published("public");
        published("public");
        WrittenPost.publishedBy(other, tag, "another");

        given().get(list()).then().body("$", not(hasKey("included")));
        given().get(list() + "&include=authors,tags&fields=title")
                .then()
                .body("items", hasSize(3))
                .body("included.authors.username", containsInAnyOrder(author.username(), other.username()))
                .body("included.authors[0]", hasKey("followers"))
                .body("included.tags.name", containsInAnyOrder(tag, "another"))
                .body("included.tags.find { it.name == '" + tag + "' }.posts", equalTo(3));
    }

    @Test
    void theNeighboursOfAPostAreThoseThatTheCallerMayRead() {
        WrittenPost before = published("public");
        WrittenPost post = published("public");
        published("private");
        WrittenPost members = published("members");
        WrittenPost after = published("public");
        String path = post.path() + "?include=previous,next&fields=id";

        given().get(path)
                .then()
                .body("id", equalTo(post.id()))
                .body("included.previous.id", equalTo(before.id()))
                .body("included.next.id", equalTo(after.id()))
                .header("Cache-Control", "no-cache");
        Person.reader()
                .request()
                .get(path)
                .then()
                .body("included.next.id", equalTo(members.id()))
                .header("Cache-Control", "private, no-cache");
        WrittenPost draft = WrittenPost.draftBy(author);
        author.request()
                .get(draft.path() + "?include=previous,next,authors")
                .then()
                .body("included", not(hasKey("next")))
                .body("included.authors", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "?fields=secret, /fields",
        "?fields=body, /fields",
        "?include=next, /include",
        "?include=everything, /include"
    })
    void whatIsNotThereIsNamed(String query, String pointer) {
        given().get(POSTS + query).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void aFormerSlugLeadsToTheSameView() {
        WrittenPost post = published("public");
        author.request()
                .header("If-Match", "*")
                .body(Map.of("slug", "moved-" + author.username()))
                .patch(post.path())
                .then()
                .statusCode(200);

        given().redirects()
                .follow(false)
                .get(post.slugPath() + "?fields=title&include=tags")
                .then()
                .statusCode(308)
                .header("Location", containsString("/moved-" + author.username() + "?fields=title&include=tags"));
    }

    @Test
    void aPageThatIsKnownIsNotSentAgain() {
        WrittenPost post = published("public");
        String path = list() + "&include=tags&filter=wordCount>0";
        String before = given().get(path).header("ETag");

        given().header("If-None-Match", before).get(path).then().statusCode(304).header("ETag", before);
        Person.reader().request().put(post.path() + "/like").then().statusCode(204);
        String liked = given().get(path).header("ETag");
        Person.reader().request().put("/api/v1/tags/" + tag + "/follow").then().statusCode(204);
        String followed = given().get(path).header("ETag");
        published("members");
        String asBefore = given().get(path).header("ETag");

        assertThat(List.of(before, liked, followed)).doesNotHaveDuplicates();
        assertThat(asBefore).isEqualTo(followed);
        assertThat(Person.reader().request().get(path).header("ETag")).isNotEqualTo(followed);
    }

    @Test
    void onlyWhatEverybodyReadsMayBeStoredOnTheWay() {
        WrittenPost post = published("public");
        given().get(list()).then().header("Cache-Control", "no-cache").header("Vary", containsString("Authorization"));
        Person.reader().request().get(list()).then().header("Cache-Control", "private, no-cache");
        published("members");

        given().get(list()).then().header("Cache-Control", "no-cache");
        Person.reader().request().get(list()).then().header("Cache-Control", "private, no-store");
        author.request().get(list() + "&visibility=private").then().header("Cache-Control", containsString("private"));
        given().get(post.path() + "?fields=title").then().header("Cache-Control", "no-cache");
    }
}
