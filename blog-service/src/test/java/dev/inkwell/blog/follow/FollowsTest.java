package dev.inkwell.blog.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowsTest extends BlogTest {

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private final String tag = "followed-by-" + reader.username();

    private static String authorPath(Person author) {
        return "/api/v1/authors/" + author.username();
    }

    private void follows(String path) {
        reader.request().put(path + "/follow").then().statusCode(204);
    }

    private Response feed(String query) {
        return reader.request().get("/api/v1/me/feed" + query);
    }

    @Test
    void aFollowerIsCountedOnce() {
        WrittenPost.publishedBy(author, tag);

        follows(authorPath(author));
        follows(authorPath(author));
        follows("/api/v1/tags/" + tag);

        given().get(authorPath(author)).then().body("followers", equalTo(1));
        given().get("/api/v1/tags/" + tag).then().body("followers", equalTo(1));
        reader.request().delete(authorPath(author) + "/follow").then().statusCode(204);
        reader.request().delete(authorPath(author) + "/follow").then().statusCode(204);
        given().get(authorPath(author)).then().body("followers", equalTo(0));
    }

    @Test
    void twentyFollowersAtOnceAreAllCounted() {
        // Asked for by one first: after an outage of auth-service only one question at a time is let through.
        given().get(authorPath(author)).then().statusCode(200);

        List<Integer> statuses = AtOnce.times(20, () -> Person.reader()
                .request()
                .put(authorPath(author) + "/follow")
                .statusCode());

        assertThat(statuses).containsOnly(204);
        given().get(authorPath(author)).then().body("followers", equalTo(20));
    }

    @Test
    void nobodyFollowsThemselvesOrWhatIsNotThere() {
        author.request()
                .put(authorPath(author) + "/follow")
                .then()
                .statusCode(409)
                .body("code", equalTo("cannot-follow-yourself"));
        reader.request().put("/api/v1/authors/~deleted/follow").then().statusCode(404);
        reader.request()
                .put("/api/v1/tags/" + tag + "/follow")
                .then()
                .statusCode(404)
                .body("code", equalTo("tag-not-found"));
        reader.request().put("/api/v1/tags/%24/follow").then().statusCode(404);
    }

    @Test
    void theFeedHasEachPostOfWhatIsFollowedOnceNewestFirst() {
        Person other = Person.author();
        List<String> expected = new ArrayList<>();
        expected.addFirst(WrittenPost.publishedBy(author).id());
        expected.addFirst(WrittenPost.publishedBy(other, tag).id());
        WrittenPost.publishedBy(other);
        expected.addFirst(WrittenPost.publishedBy(author, tag).id());
        WrittenPost.draftBy(author);
        feed("").then().body("items", empty());

        follows(authorPath(author));
        follows("/api/v1/tags/" + tag);

        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = feed("?limit=1" + cursor);
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        assertThat(read).isEqualTo(expected);
        assertThat(feed("").<List<String>>path("items.id")).isEqualTo(expected);
        reader.request().delete("/api/v1/tags/" + tag + "/follow").then().statusCode(204);
        feed("").then().body("items.id", contains(expected.get(0), expected.get(2)));
    }

    @Test
    void theFeedHasWhatIsMeantForMembersButNothingPrivate() {
        String members = WrittenPost.by(author, Map.of("status", "published", "visibility", "members"))
                .id();
        WrittenPost.by(author, Map.of("status", "published", "visibility", "private"));

        follows(authorPath(author));

        feed("").then().body("items.id", contains(members));
    }
}
