package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what, by every way that leads to a post. */
@QuarkusTest
class VisibilityTest extends BlogTest {

    private final Person author = Person.author();
    private final String tag = "visible-" + author.username();
    private WrittenPost open;
    private WrittenPost members;
    private WrittenPost hidden;

    @BeforeEach
    void publish() {
        open = published("public");
        members = published("members");
        hidden = published("private");
    }

    private WrittenPost published(String visibility) {
        return WrittenPost.by(author, Map.of("status", "published", "visibility", visibility, "tags", List.of(tag)));
    }

    private void areShown(RequestSpecification reader, WrittenPost... shown) {
        List<String> ids = List.of(shown).stream().map(WrittenPost::id).toList();
        for (WrittenPost post : List.of(open, members, hidden)) {
            int status = ids.contains(post.id()) ? 200 : 404;
            assertThat(reader.get(post.path()).statusCode()).isEqualTo(status);
            assertThat(reader.get(post.slugPath()).statusCode()).isEqualTo(status);
        }
        List<WrittenPost> listed =
                List.of(shown).stream().filter(post -> post != hidden).toList();
        String[] inLists = listed.stream().map(WrittenPost::id).toArray(String[]::new);
        for (String list : List.of(
                POSTS + "?tag=" + tag,
                POSTS + "?author=" + author.username(),
                POSTS + "?author=" + author.username() + "&tag=" + tag,
                "/api/v1/authors/" + author.username() + "/posts")) {
            reader.get(list).then().body("items.id", containsInAnyOrder(inLists));
        }
    }

    private static void show(Person by, WrittenPost post, String visibility, int status, String shown) {
        by.request()
                .header("If-Match", "*")
                .body("{\"visibility\": " + visibility + "}")
                .patch(post.path())
                .then()
                .statusCode(status);
        Person.editor().request().get(post.path()).then().body("visibility", equalTo(shown));
    }

    @Test
    void toShowAPostToMorePeopleIsToPublishIt() {
        Person contributor = Person.of(List.of("post:write"));
        WrittenPost post = WrittenPost.by(contributor, Map.of("visibility", "private"));
        Person.editor().request().body("{}").put(post.publicationPath()).then().statusCode(200);

        show(contributor, post, "\"public\"", 403, "private");
        show(contributor, post, "\"members\"", 403, "private");
        show(contributor, post, "null", 200, "private");
        show(Person.editor(), post, "\"public\"", 200, "public");
        show(contributor, post, "\"members\"", 200, "members");
    }

    @Test
    void strangersReadWhatIsPublic() {
        areShown(given(), open);
    }

    @Test
    void whoeverIsSignedInReadsWhatIsForMembers() {
        areShown(Person.reader().request(), open, members);
        areShown(Person.author().request(), open, members);
    }

    @Test
    void itsAuthorsAndEditorsReadWhatIsPrivate() {
        areShown(author.request(), open, members, hidden);
        areShown(Person.editor().request(), open, members, hidden);
    }

    @Test
    void privatePostsAreListedForTheirAuthorsAndForEditors() {
        String all = POSTS + "?visibility=private&author=" + author.username();

        given().get(all).then().statusCode(401);
        Person.author().request().get(all).then().body("items", hasSize(0));
        author.request().get(all).then().body("items.id", contains(hidden.id()));
        Person.editor().request().get(all).then().body("items.id", contains(hidden.id()));
        author.request().get("/api/v1/me/posts?status=published").then().body("items", hasSize(3));
        given().get(POSTS + "?visibility=secret").then().statusCode(422);
    }

    @Test
    void tagsCountWhatEverybodyReads() {
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(1));

        author.request()
                .header("If-Match", "*")
                .body(Map.of("visibility", "public"))
                .patch(members.path())
                .then()
                .statusCode(200);

        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(2));
    }

    @Test
    void onlyWhatEverybodyReadsMayBeStoredOnTheWay() {
        given().get(open.path()).then().header("Cache-Control", "no-cache");
        Person.reader().request().get(members.path()).then().header("Cache-Control", containsString("no-store"));
    }
}
