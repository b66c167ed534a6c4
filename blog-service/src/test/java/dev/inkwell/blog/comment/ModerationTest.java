package dev.inkwell.blog.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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

@QuarkusTest
class ModerationTest extends BlogTest {

    private static final String LINKS = "<https://a.example> <https://b.example> <https://c.example>";

    private final Person reader = Person.reader();
    private final Person moderator = Person.editor();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(Person.author());
    }

    private void decides(WrittenComment comment, String status) {
        moderator
                .request()
                .body(Map.of("status", status))
                .put(comment.path() + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    private void reports(Person person, WrittenComment comment) {
        person.request()
                .body(Map.of("reason", "rude"))
                .post(comment.path() + "/reports")
                .then()
                .statusCode(204);
    }

    private void assertShown(WrittenComment comment, int counted) {
        given().get(comment.path()).then().statusCode(200).body("status", equalTo("approved"));
        given().get(post.path()).then().body("counts.comments", equalTo(counted));
    }

    private void assertHidden(WrittenComment comment, int counted) {
        given().get(comment.path()).then().statusCode(404);
        given().get(post.path()).then().body("counts.comments", equalTo(counted));
    }

    private List<String> queue(String status) {
        return queue(moderator, status);
    }

    private static List<String> queue(Person moderator, String status) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = moderator.request().get("/api/v1/comments?limit=100&status=" + status + cursor);
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        return ids;
    }

    @Test
    void manyLinksWaitForAModerator() {
        WrittenComment comment = WrittenComment.by(reader, post, LINKS);

        assertThat(comment.status()).isEqualTo("pending");
        assertHidden(comment, 0);
        reader.request().get(comment.path()).then().statusCode(200).body("status", equalTo("pending"));
        assertThat(queue("pending")).contains(comment.id());
        decides(comment, "approved");
        assertShown(comment, 1);
        assertThat(queue("pending")).doesNotContain(comment.id());
        decides(comment, "spam");
        assertHidden(comment, 0);
        assertThat(queue("spam")).contains(comment.id());
    }

    @Test
    void aModeratorsOwnAreNotHeld() {
        assertThat(WrittenComment.by(moderator, post, LINKS).status()).isEqualTo("approved");
    }

    @Test
    void whatIsEditedIsJudgedAgain() {
        WrittenComment comment = WrittenComment.by(reader, post, "Harmless");
        assertShown(comment, 1);

        reader.request()
                .header("If-Match", comment.entityTag())
                .body(Map.of("body", LINKS))
                .patch(comment.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));

        assertHidden(comment, 0);
    }

    @Test
    void threePeoplesReportsHoldACommentUntilAModeratorHasDecided() {
        WrittenComment comment = WrittenComment.by(reader, post);
        Person one = Person.reader();
        reports(one, comment);
        reports(one, comment);
        reports(Person.reader(), comment);
        assertShown(comment, 1);

        reports(Person.reader(), comment);

        assertHidden(comment, 0);
        moderator
                .request()
                .get(comment.path())
                .then()
                .body("reports", equalTo(3))
                .body("status", equalTo("pending"));
        decides(comment, "approved");
        reports(Person.reader(), comment);
        assertShown(comment, 1);
    }

    @Test
    void whatWasReviewedIsNotWhatStandsThereAfterAnEdit() {
        WrittenComment comment = WrittenComment.by(reader, post);
        Person one = Person.reader();
        reports(one, comment);
        decides(comment, "approved");
        reader.request()
                .header("If-Match", "*")
                .body(Map.of("body", "Something unkind"))
                .patch(comment.path())
                .then()
                .statusCode(200);
        moderator.request().get(comment.path()).then().body("reports", equalTo(0));

        reports(one, comment);
        reports(one, comment);
        reports(Person.reader(), comment);
        assertShown(comment, 1);
        reports(Person.reader(), comment);

        assertHidden(comment, 0);
        assertThat(queue("pending")).contains(comment.id());
    }

    @Test
    void theQueueHoldsWhatCanBeDecidedOn() {
        Person author = Person.author();
        Person onlyModerator = Person.of(List.of("comment:moderate"));
        post = WrittenPost.publishedBy(author);
        WrittenComment comment = WrittenComment.by(reader, post, LINKS);
        assertThat(queue(onlyModerator, "pending")).contains(comment.id());

        author.request()
                .header("If-Match", "*")
                .body(Map.of("visibility", "private"))
                .patch(post.path())
                .then()
                .statusCode(200);
        assertThat(queue(onlyModerator, "pending")).doesNotContain(comment.id());
        assertThat(queue("pending")).contains(comment.id());

        author.request().put(post.trashPath()).then().statusCode(200);
        assertThat(queue("pending")).doesNotContain(comment.id());
        author.request().delete(post.trashPath()).then().statusCode(200);
        assertThat(queue("pending")).contains(comment.id());
    }

    @Test
    void aRefusedCommentWithRepliesKeepsItsPlace() {
        WrittenComment comment = WrittenComment.by(reader, post, "Something unkind");
        WrittenComment reply = WrittenComment.reply(Person.reader(), post, comment);

        decides(comment, "rejected");

        given().get(comment.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("deleted"))
                .body("body", nullValue())
                .body("author", nullValue());
        given().get(comment.path() + "/replies").then().body("items.id", hasItem(reply.id()));
        given().get(post.path()).then().body("counts.comments", equalTo(1));
    }

    @Test
    void whatIsNoStatusIsRefused() {
        moderator
                .request()
                .get("/api/v1/comments?status=deleted")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/status"));
        WrittenComment comment = WrittenComment.by(reader, post);
        moderator
                .request()
                .body(Map.of("status", "pending"))
                .put(comment.path() + "/status")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/status"));
    }
}
