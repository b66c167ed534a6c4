package dev.inkwell.blog.notification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationsTest extends BlogTest {

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    private static ValidatableResponse told(Person person) {
        return person.request().get("/api/v1/me/notifications").then().statusCode(200);
    }

    private static void assertUnread(Person person, int unread) {
        person.request().get("/api/v1/me/notifications/unread").then().body("unread", equalTo(unread));
    }

    @Test
    void repliesAndCommentsAreToldToWhomTheyConcern() {
        WrittenComment comment = WrittenComment.by(reader, post);
        WrittenComment reply = WrittenComment.reply(Person.reader(), post, comment);
        WrittenComment.by(author, post);

        told(author)
                .body("items.kind", contains("comment", "comment"))
                .body("items.commentId", contains(reply.id(), comment.id()))
                .body("items[1].actor.username", equalTo(reader.username()))
                .body("items[1].postId", equalTo(post.id()))
                .body("items[1].read", equalTo(false));
        told(reader).body("items.kind", contains("reply"));
    }

    @Test
    void whoIsNamedIsTold() {
        Person named = Person.reader();
        // So that they are known here, as auth-service would tell of them.
        WrittenComment.by(named, WrittenPost.publishedBy(Person.author()));
        WrittenComment.by(
                reader,
                post,
                "@" + named.username().toUpperCase(java.util.Locale.ROOT) + ", look: @nobody-here and me@"
                        + reader.username());

        told(named).body("items.kind", contains("mention"));
        told(reader).body("items", empty());
    }

    private void show(String visibility) {
        author.request()
                .header("If-Match", "*")
                .body(Map.of("visibility", visibility))
                .patch(post.path())
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyIsToldOfWhatTheyCannotRead() {
        WrittenComment.by(reader, post);
        show("private");

        WrittenComment.by(author, post, "@" + reader.username() + ", look");

        show("public");
        told(reader).body("items", empty());
    }

    @Test
    void whatCanBeReadNoMoreIsLeftOut() {
        WrittenComment comment = WrittenComment.by(reader, post);
        WrittenComment.reply(author, post, comment);
        assertUnread(reader, 1);

        show("private");

        told(reader).body("items", empty());
        assertUnread(reader, 0);
        show("members");
        told(reader).body("items.kind", contains("reply"));
        assertUnread(reader, 1);
    }

    @Test
    void whatIsHeldIsToldOnceItIsApproved() {
        WrittenComment held =
                WrittenComment.by(reader, post, "<https://a.example> <https://b.example> <https://c.example>");
        told(author).body("items", empty());

        Person.editor()
                .request()
                .body(Map.of("status", "approved"))
                .put(held.path() + "/status")
                .then()
                .statusCode(200);

        told(author).body("items.commentId", contains(held.id()));
        reader.request().header("If-Match", "*").delete(held.path()).then().statusCode(204);
        told(author).body("items", empty());
    }

    @Test
    void aNewFollowerIsToldOnce() {
        String follow = "/api/v1/authors/" + author.username() + "/follow";
        reader.request().put(follow).then().statusCode(204);
        reader.request().delete(follow).then().statusCode(204);
        reader.request().put(follow).then().statusCode(204);

        told(author).body("items.kind", contains("follower"));
    }

    @Test
    void whatIsReadIsCountedNoMore() {
        WrittenComment.by(reader, post);
        WrittenComment.by(reader, post);
        assertUnread(author, 2);
        String first = told(author).extract().path("items[1].createdAt");

        author.request()
                .body(Map.of("upTo", first))
                .put("/api/v1/me/notifications/read")
                .then()
                .statusCode(204);

        assertUnread(author, 1);
        told(author).body("items.read", contains(false, true));
        read("2999-01-01T00:00:00Z", 204);
        assertUnread(author, 0);
        WrittenComment.by(reader, post);
        assertUnread(author, 1);
        read("-999999999-01-01T00:00:00Z", 422);
        read("yesterday", 422);
    }

    private void read(String upTo, int status) {
        author.request()
                .body(Map.of("upTo", upTo))
                .put("/api/v1/me/notifications/read")
                .then()
                .statusCode(status);
    }
}
