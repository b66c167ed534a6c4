package dev.inkwell.blog.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CommentsTest extends BlogTest {

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    private Response list(String query) {
        return given().get(post.path() + "/comments" + query);
    }

    private void assertCounted(int comments) {
        given().get(post.path()).then().body("counts.comments", equalTo(comments));
    }

    @Test
    void aCommentIsShownUnderItsPostAndCounted() {
        WrittenComment comment = WrittenComment.by(reader, post, "Herons *do* stand.");

        list("").then()
                .statusCode(200)
                .body("items.id", contains(comment.id()))
                .body("items[0].html", equalTo("<p>Herons <em>do</em> stand.</p>\n"))
                .body("items[0].author.username", equalTo(reader.username()))
                .body("items[0].status", equalTo("approved"))
                .body("items[0].reports", nullValue());
        given().get(comment.path()).then().body("postId", equalTo(post.id()));
        assertCounted(1);
    }

    @Test
    void repliesHangOnWhatTheyAnswer() {
        WrittenComment first = WrittenComment.by(reader, post);
        WrittenComment reply = WrittenComment.reply(author, post, first);
        WrittenComment deeper = WrittenComment.reply(reader, post, reply);

        list("").then().body("items.id", contains(first.id())).body("items[0].replies", equalTo(1));
        given().get(first.path() + "/replies").then().body("items.id", contains(reply.id()));
        given().get(reply.path() + "/replies").then().body("items.parentId", contains(reply.id()));
        list("?flat=true").then().body("items.id", contains(first.id(), reply.id(), deeper.id()));
        list("?flat=true&sort=newest").then().body("items.id", contains(deeper.id(), reply.id(), first.id()));
        assertCounted(3);
    }

    @Test
    void aThreadIsReadPageByPageWhileItGrows() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(WrittenComment.by(reader, post).id());
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Response page = list("?limit=2" + cursor);
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
            if (read.size() == 2) {
                written.add(WrittenComment.by(author, post).id());
            }
        } while (cursor != null);

        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "?sort=best, 422, /sort",
        "?flat=1, 422, /flat",
        "?limit=0, 422, /limit",
        "?cursor=x, 400, /cursor",
    })
    void whatIsNoOrderIsRefused(String query, int status, String pointer) {
        list(query).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', /body, missing",
        "'{\"body\":\" \"}', /body, blank",
        "'{\"body\":\"a\",\"parentId\":\"x\"}', /parentId, wrong-format",
        "'{\"body\":\"a\",\"parentId\":\"0123456789abcdef01234567\"}', /parentId, unknown-value",
        "'{\"body\":\"a\",\"status\":\"approved\"}', /status, unknown-property",
    })
    void whatIsNoCommentIsRefused(String body, String pointer, String code) {
        reader.request()
                .body(body)
                .post(post.path() + "/comments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
        assertCounted(0);
    }

    @Test
    void aReplyStaysUnderItsPost() {
        WrittenComment elsewhere = WrittenComment.by(reader, WrittenPost.publishedBy(author));

        reader.request()
                .body(Map.of("body", "b", "parentId", elsewhere.id()))
                .post(post.path() + "/comments")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-value"));
    }

    @Test
    void itsAuthorEditsItForAWhile() {
        WrittenComment comment = WrittenComment.by(reader, post);
        reader.request().put(comment.path() + "/like").then().statusCode(204);

        Response edited = reader.request()
                .header("If-Match", comment.entityTag())
                .body(Map.of("body", "Second thoughts"))
                .patch(comment.path());

        edited.then()
                .statusCode(200)
                .body("body", equalTo("Second thoughts"))
                .body("editedAt", notNullValue())
                .body("likes", equalTo(1))
                .body("version", equalTo(2));
        reader.request()
                .header("If-Match", comment.entityTag())
                .body(Map.of("body", "Too late"))
                .patch(comment.path())
                .then()
                .statusCode(412);
        reader.request()
                .body(Map.of("body", "Blind"))
                .patch(comment.path())
                .then()
                .statusCode(428);
    }

    @Test
    void aKeyMakesOneComment() {
        List<Response> answers = AtOnce.times(10, () -> reader.request()
                .header("Idempotency-Key", "comment-1")
                .body(Map.of("body", "Once"))
                .post(post.path() + "/comments"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertCounted(1);
    }

    @Test
    void whoCommentsTooOftenHasToWait() {
        Response last = null;
        // More than two windows' worth, as the test may begin at the end of one.
        for (int i = 0; i < 45 && (last == null || last.statusCode() == 201); i++) {
            last = reader.request().body(Map.of("body", "b")).post(post.path() + "/comments");
        }

        last.then().statusCode(429).body("code", equalTo("too-many-requests")).header("Retry-After", notNullValue());
    }

    @Test
    void thirtyPeopleCommentAndAnswerAtOnce() {
        WrittenComment first = WrittenComment.by(author, post);

        AtOnce.times(30, () -> WrittenComment.reply(Person.reader(), post, first));

        assertCounted(31);
        given().get(first.path()).then().body("replies", equalTo(30));
    }

    @Test
    void underAPostThatIsPublicNoMoreNothingIsShown() {
        WrittenComment comment = WrittenComment.by(reader, post);

        author.request().delete(post.publicationPath()).then().statusCode(200);

        list("").then().statusCode(404);
        given().get(comment.path()).then().statusCode(404).body("code", equalTo("comment-not-found"));
        reader.request()
                .body(Map.of("body", "b"))
                .post(post.path() + "/comments")
                .then()
                .statusCode(404);
        author.request().get(post.path() + "/comments").then().body("items", org.hamcrest.Matchers.hasSize(1));
    }

    @Test
    void aLikeOfACommentCountsOnce() {
        WrittenComment comment = WrittenComment.by(reader, post);

        author.request().put(comment.path() + "/like").then().statusCode(204);
        author.request().put(comment.path() + "/like").then().statusCode(204);

        given().get(comment.path()).then().body("likes", equalTo(1));
        author.request().delete(comment.path() + "/like").then().statusCode(204);
        given().get(comment.path()).then().body("likes", equalTo(0));
        given().get(comment.path() + "/replies").then().body("items", empty());
    }
}
