package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeveralAuthorsTest extends BlogTest {

    private final Person first = Person.author();
    private final Person second = Person.author();
    private final String tag = "together-" + first.username();

    private static List<String> ids(Person... people) {
        return Stream.of(people).map(person -> person.id().toString()).toList();
    }

    private WrittenPost together(String status) {
        WrittenPost post = WrittenPost.by(first, Map.of("status", status, "tags", List.of(tag)));
        nameAuthors(Person.editor(), post, first, second).statusCode(200);
        return post;
    }

    private static ValidatableResponse nameAuthors(Person by, WrittenPost post, Person... authors) {
        return by.request()
                .header("If-Match", "*")
                .body(Map.of("authorIds", ids(authors)))
                .patch(post.path())
                .then();
    }

    @Test
    void authorsAreShownInTheirOrder() {
        WrittenPost post = together("published");

        nameAuthors(first, post, first, second).statusCode(200);
        nameAuthors(Person.editor(), post, second, first).statusCode(200);

        given().get(post.path())
                .then()
                .body("authors.username", contains(second.username(), first.username()))
                .body("author.username", equalTo(second.username()));
        for (Person author : List.of(first, second)) {
            given().get("/api/v1/authors/" + author.username() + "/posts")
                    .then()
                    .body("items.id", contains(post.id()));
            given().get(POSTS + "?tag=" + tag + "&author=" + author.username())
                    .then()
                    .body("items.id", contains(post.id()));
        }
    }

    @Test
    void eachOfThemMayEdit() {
        WrittenPost post = together("draft");

        second.request()
                .header("If-Match", "*")
                .body(Map.of("title", "By the second"))
                .patch(post.path())
                .then()
                .statusCode(200);

        second.request().get("/api/v1/me/posts").then().body("items.id", contains(post.id()));
        Person.author().request().get(post.path()).then().statusCode(404);
    }

    @Test
    void whoLeavesMayEditNoMore() {
        WrittenPost post = together("draft");

        nameAuthors(second, post, first).statusCode(200);

        second.request().get(post.path()).then().statusCode(404);
        first.request().get(post.path()).then().statusCode(200);
    }

    @Test
    void nobodyIsMadeAnAuthorByAnother() {
        for (List<String> authors : List.of(ids(first, second), ids(second, first), ids(second))) {
            first.request()
                    .body(Map.of("title", "In their name", "body", "b", "authorIds", authors))
                    .post(POSTS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            hasItem("/authorIds/" + authors.indexOf(ids(second).getFirst())));
        }
        WrittenPost post = WrittenPost.draftBy(first);

        nameAuthors(first, post, first, second).statusCode(422).body("errors.pointer", hasItem("/authorIds/1"));
        nameAuthors(Person.editor(), post, second).statusCode(200).body("author.username", equalTo(second.username()));
    }

    @Test
    void theFirstAuthorStaysFirst() {
        WrittenPost post = together("published");

        for (Person author : List.of(first, second)) {
            nameAuthors(author, post, second).statusCode(422).body("errors.pointer", hasItem("/authorIds"));
            nameAuthors(author, post, second, first).statusCode(422).body("errors.pointer", hasItem("/authorIds"));
        }

        nameAuthors(first, post, first).statusCode(200).body("authors.username", contains(first.username()));
    }

    @Test
    void onlyTheFirstAuthorTakesOthersOff() {
        Person third = Person.author();
        WrittenPost post = WrittenPost.draftBy(first);
        nameAuthors(Person.editor(), post, first, second, third).statusCode(200);

        nameAuthors(second, post, first, second).statusCode(422).body("errors.pointer", hasItem("/authorIds"));
        nameAuthors(second, post, first, third).statusCode(200);
        nameAuthors(first, post, first).statusCode(200);
    }

    @Test
    void anAuthorIsAnAccountAndListedOnce() {
        WrittenPost post = WrittenPost.draftBy(first);

        nameAuthors(first, post, first, first).statusCode(422).body("errors.pointer", hasItem("/authorIds"));
        nameAuthors(Person.editor(), post, first, Person.unknownAuthor())
                .statusCode(422)
                .body("errors.pointer", hasItem("/authorIds/1"));
    }

    @Test
    void whoeverCannotBeLookedUpIsNotTaken() {
        WrittenPost post = WrittenPost.draftBy(first);
        AuthService.goesDown();
        try {
            nameAuthors(Person.editor(), post, first, second).statusCode(503);
        } finally {
            AuthService.comesUp();
        }
    }

    @Test
    void withADeletedAuthorGoesWhatIsTheirsAlone() {
        WrittenPost shared = together("published");
        WrittenPost alone = WrittenPost.publishedBy(second);

        AuthService.forgets(second);
        AuthService.tells("account-deleted", second.id().toString(), """
            {"id":"%s","status":"deleted","accessVersion":2,"version":5,"posts":"remove"}\
            """.formatted(second.id()));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(alone.path()).then().statusCode(404));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get(shared.path())
                .then()
                .statusCode(200)
                .body("authors.username", contains(first.username())));
    }
}
