package dev.inkwell.blog.search;

import static dev.inkwell.blog.testing.Searches.found;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Searches;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody finds what they may not read, nor learns of it by what is counted or suggested. */
@QuarkusTest
class SearchAccessTest extends BlogTest {

    private final Person author = Person.author();
    private final String own = Searches.ownWord();
    private WrittenPost open;
    private WrittenPost members;
    private WrittenPost hidden;
    private WrittenPost draft;

    @BeforeEach
    void write() {
        open = written("public", "published");
        members = written("members", "published");
        hidden = written("private", "published");
        draft = written("public", "draft");
    }

    private WrittenPost written(String visibility, String status) {
        return WrittenPost.by(
                author,
                Map.of(
                        "status", status,
                        "visibility", visibility,
                        "title", own,
                        "body", own,
                        "tags", List.of(own, own + "-" + visibility)));
    }

    private void isFoundBy(RequestSpecification who, WrittenPost... posts) {
        String[] ids = List.of(posts).stream().map(WrittenPost::id).toArray(String[]::new);
        Response page = Searches.by(who, own, Map.of());
        assertThat(found(page)).containsExactlyInAnyOrder(ids);
        assertThat(page.<Integer>path("total")).isEqualTo(ids.length);
        assertThat(page.<List<Integer>>path("facets.authors.posts")).containsExactly(ids.length);
        assertThat(page.<List<Integer>>path("facets.years.posts")).containsExactly(ids.length);
        assertThat(page.<List<String>>path("facets.tags.tag")).hasSize(ids.length + 1);
    }

    @Test
    void everybodyFindsWhatTheyMayRead() {
        isFoundBy(given(), open);
        isFoundBy(Person.reader().request(), open, members);
        isFoundBy(Person.author().request(), open, members);
        isFoundBy(author.request(), open, members, hidden);
        isFoundBy(Person.editor().request(), open, members, hidden);
    }

    @Test
    void whatIsFoundForSomebodyIsStoredNowhere() {
        for (String path : List.of("/api/v1/search?q=anything", open.path() + "/related")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .header("Vary", containsString("Authorization"));
            Person.reader().request().get(path).then().statusCode(200).header("Cache-Control", "private, no-store");
        }
    }

    @Test
    void onlyPublicPostsAreSuggestedWhoeverAsks() {
        for (RequestSpecification who :
                List.of(given(), author.request(), Person.editor().request())) {
            Response suggestions =
                    who.queryParam("prefix", own.substring(0, 15)).get(Searches.SEARCH + "/suggestions");
            suggestions.then().statusCode(200);
            assertThat(suggestions.<List<String>>path("posts.id")).containsExactly(open.id());
            assertThat(suggestions.<List<String>>path("tags")).containsExactly(own, own + "-public");
            assertThat(suggestions.<List<String>>path("words")).containsExactly(own);
        }
    }

    @Test
    void onlyWhatOneMayReadIsRelated() {
        assertThat(related(given(), open)).isEmpty();
        assertThat(related(Person.reader().request(), open)).containsExactly(members.id());
        assertThat(related(Person.editor().request(), open)).containsExactlyInAnyOrder(members.id(), hidden.id());
        assertThat(related(author.request(), draft)).isEmpty();
        given().get(draft.path() + "/related").then().statusCode(404);
        given().get(members.path() + "/related").then().statusCode(404);
    }

    private static List<String> related(RequestSpecification who, WrittenPost post) {
        Response answer = who.get(post.path() + "/related");
        answer.then().statusCode(200);
        return answer.path("items.id");
    }

    @Test
    void whatIsPublicNoLongerIsFoundNoLonger() {
        isFoundBy(given(), open);
        author.request().delete(open.publicationPath()).then().statusCode(200);
        assertThat(found(Searches.byStranger(own))).isEmpty();

        author.request().body("{}").put(open.publicationPath()).then().statusCode(200);
        isFoundBy(given(), open);
        author.request().put(open.archivePath()).then().statusCode(200);
        assertThat(found(Searches.byStranger(own))).isEmpty();

        author.request().body("{}").put(draft.publicationPath()).then().statusCode(200);
        assertThat(found(Searches.byStranger(own))).containsExactly(draft.id());
        author.request().put(draft.trashPath()).then().statusCode(200);
        assertThat(found(Searches.byStranger(own))).isEmpty();
        given().queryParam("prefix", own)
                .get(Searches.SEARCH + "/suggestions")
                .then()
                .statusCode(200);

        author.request()
                .header("If-Match", "*")
                .body(Map.of("visibility", "public"))
                .patch(members.path())
                .then()
                .statusCode(200);
        isFoundBy(given(), members);
    }
}
