package dev.inkwell.blog.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.EventStream.Event;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What who reads a post is told of its comments. */
@QuarkusTest
class CommentStreamTest extends BlogTest {

    private static final String HELD = "<https://a.example> <https://b.example> <https://c.example>";

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    private EventStream.Request comments() {
        return EventStream.of(post.path() + "/comments/events");
    }

    private static void delete(Person person, WrittenComment comment) {
        person.request().header("If-Match", "*").delete(comment.path()).then().statusCode(204);
    }

    private static void judge(WrittenComment comment, String status) {
        Person.editor()
                .request()
                .body(Map.of("status", status))
                .put(comment.path() + "/status")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aNewCommentIsToldAsItIsRead(HttpClient.Version version) {
        try (EventStream stream = comments().over(version).open()) {
            WrittenComment comment = WrittenComment.by(reader, post);

            Event told = stream.events(1).getFirst();

            assertThat(told.name()).isEqualTo("created");
            assertThat(told.text("id")).isEqualTo(comment.id());
            assertThat(told.text("html")).contains("<em>comment</em>");
            assertThat(told.text("author.username")).isEqualTo(reader.username());
            assertThat(told.text("reports")).isEqualTo("null");
        }
    }

    @Test
    void itIsAStreamThatNothingBetweenHoldsBack() {
        try (EventStream stream = comments()
                .with("Accept-Encoding", "gzip")
                .with("Origin", "https://app.example.org")
                .open()) {
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("Content-Encoding")).isNotEqualTo("gzip");
            assertThat(stream.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.org");
            stream.awaitHeartbeat();
        }
    }

    @Test
    void changesAndRemovalsAreTold() {
        WrittenComment comment = WrittenComment.by(reader, post);
        try (EventStream stream =
                EventStream.of(post.slugPath() + "/comments/events").open()) {
            reader.request()
                    .header("If-Match", comment.entityTag())
                    .body(Map.of("body", "Edited"))
                    .patch(comment.path())
                    .then()
                    .statusCode(200);
            delete(reader, comment);

            List<Event> told = stream.events(2);

            assertThat(told).extracting(Event::name).containsExactly("changed", "removed");
            assertThat(told.getLast().data()).isEqualTo("{\"id\":\"" + comment.id() + "\"}");
        }
    }

    @Test
    void whatIsDeletedUnderItsRepliesKeepsItsPlace() {
        WrittenComment comment = WrittenComment.by(reader, post);
        WrittenComment.reply(author, post, comment);
        try (EventStream stream = comments().open()) {
            delete(reader, comment);

            Event told = stream.events(1).getFirst();

            assertThat(told.name()).isEqualTo("changed");
            assertThat(told.text("status")).isEqualTo("deleted");
            assertThat(told.text("author")).isEqualTo("null");
            assertThat(told.text("body")).isEqualTo("null");
        }
    }

    @Test
    void ofWhatIsHeldNothingIsToldUntilItIsApproved() {
        try (EventStream stream = comments().as(reader).open()) {
            delete(reader, WrittenComment.by(reader, post, HELD));
            judge(WrittenComment.by(reader, post, HELD), "rejected");
            WrittenComment approved = WrittenComment.by(reader, post, HELD);
            judge(approved, "approved");
            judge(approved, "spam");

            List<Event> told = stream.events(2);

            assertThat(told).extracting(event -> event.text("id")).containsOnly(approved.id());
            assertThat(told.getLast().name()).isEqualTo("removed");
        }
    }

    @Test
    void likesAndWhatIsUnderOtherPostsAreNotTold() {
        WrittenComment liked = WrittenComment.by(reader, post);
        try (EventStream stream = comments().open()) {
            reader.request().put(liked.path() + "/like").then().statusCode(204);
            WrittenComment.by(reader, WrittenPost.publishedBy(author));
            WrittenComment last = WrittenComment.by(reader, post);

            assertThat(stream.events(1)).extracting(event -> event.text("id")).containsExactly(last.id());
        }
    }
}
