package dev.inkwell.blog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Searches;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsTest extends BlogTest {

    private final Person author = Person.author();
    private final String own = Searches.ownWord().substring(0, 12);

    private WrittenPost published(String title, Map<String, ?> more) {
        Map<String, Object> post = new HashMap<>(Map.of("status", "published", "title", title));
        post.putAll(more);
        return WrittenPost.by(author, post);
    }

    private static Response suggestions(String prefix) {
        Response answer = given().queryParam("prefix", prefix).get(Searches.SEARCH + "/suggestions");
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void aBeginningIsCompletedByTheNewestTitlesAndTags() {
        WrittenPost first = published("On " + own + "île of herons", Map.of());
        WrittenPost second = published(own + "ile storks", Map.of("tags", List.of("wading", own + "birds")));
        published("Nothing", Map.of("body", own));

        suggestions("stork " + own)
                .then()
                .body("posts.id", contains(second.id()))
                .body("tags", contains(own + "birds"))
                .body("words", contains(own + "ile"));
        suggestions(own.substring(0, 9).toUpperCase(Locale.ROOT))
                .then()
                .body("posts.id", contains(second.id(), first.id()));
        suggestions(own + "Ï").then().body("words", contains(own + "ile", own + "île"));
        suggestions(own + "x")
                .then()
                .body("posts", empty())
                .body("words", empty())
                .body("tags", empty());
        suggestions("…").then().body("posts", empty());
    }

    @Test
    void likePostsAreRelatedTheLikestFirst() {
        String tag = "tag" + own;
        Map<String, Object> series = Map.of("series", Map.of("name", "Series " + own, "position", 1));
        WrittenPost post = published(
                "Alpha",
                Map.of(
                        "body", own + "alpha",
                        "tags", List.of(tag, tag + "2"),
                        "series", Map.of("name", "Series " + own)));
        Person other = Person.author();
        WrittenPost byAuthor = published("Beta", Map.of("body", "Nothing alike."));
        WrittenPost byTag = WrittenPost.by(
                other, Map.of("status", "published", "title", "Gamma", "body", "Else.", "tags", List.of(tag)));
        WrittenPost byTags = WrittenPost.by(
                other,
                Map.of("status", "published", "title", "Delta", "body", "Other.", "tags", List.of(tag, tag + "2")));
        Map<String, Object> inSeries = new HashMap<>(series);
        inSeries.putAll(Map.of("tags", List.of(tag), "body", own + "epsilon"));
        WrittenPost bySeries = published("Epsilon", inSeries);
        WrittenPost byText = WrittenPost.by(
                Person.author(), Map.of("status", "published", "title", "Zeta", "body", (own + " ").repeat(3)));
        WrittenPost alsoByText = WrittenPost.by(
                Person.author(), Map.of("status", "published", "title", "Eta", "body", (own + " ").repeat(2)));

        List<String> related = given().get(post.path() + "/related").path("items.id");

        assertThat(related.subList(0, 3)).containsExactly(bySeries.id(), byTags.id(), byTag.id());
        assertThat(related).contains(byAuthor.id()).doesNotContain(post.id(), byText.id());
        assertThat(given().get(byText.path() + "/related").<List<String>>path("items.id"))
                .contains(alsoByText.id());
    }
}
