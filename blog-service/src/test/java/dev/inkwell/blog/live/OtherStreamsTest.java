package dev.inkwell.blog.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.EventStream.Event;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people are told of what concerns them, and moderators of what waits for them. */
@QuarkusTest
class OtherStreamsTest extends BlogTest {

    private static final String HELD = "<https://a.example> <https://b.example> <https://c.example>";

    private final Person author = Person.author();
    private final Person reader = Person.reader();

    @Test
    void aNotificationIsToldToWhomItConcerns() {
        WrittenPost post = WrittenPost.publishedBy(author);
        try (EventStream authors = EventStream.of("/api/v1/me/notifications/events")
                        .as(author)
                        .open();
                EventStream readers = EventStream.of("/api/v1/me/notifications/events")
                        .as(reader)
                        .open()) {
            WrittenComment comment = WrittenComment.by(reader, post);
            WrittenComment reply = WrittenComment.reply(author, post, comment);
            author.request()
                    .put("/api/v1/authors/" + reader.username() + "/follow")
                    .then()
                    .statusCode(204);

            Event told = authors.events(1).getFirst();
            assertThat(told.name()).isEqualTo("created");
            assertThat(told.text("kind")).isEqualTo("comment");
            assertThat(told.text("commentId")).isEqualTo(comment.id());
            assertThat(told.text("actor.username")).isEqualTo(reader.username());
            List<Event> toReader = readers.events(2);
            assertThat(toReader).extracting(event -> event.text("kind")).containsExactly("reply", "follower");
            assertThat(toReader.getFirst().text("commentId")).isEqualTo(reply.id());
            assertThat(authors.events(1)).hasSize(1);
        }
    }

    @Test
    void moderatorsAreToldWhatWaitsAndWhatBecomesOfIt() {
        WrittenPost post = WrittenPost.publishedBy(author);
        Person editor = Person.editor();
        try (EventStream queue =
                EventStream.of("/api/v1/comments/events").as(editor).open()) {
            WrittenComment shown = WrittenComment.by(reader, post);
            WrittenComment held = WrittenComment.by(reader, post, HELD);
            editor.request()
                    .body(Map.of("status", "approved"))
                    .put(held.path() + "/status")
                    .then()
                    .statusCode(200);
            Person.reader()
                    .request()
                    .body(Map.of("reason", "r"))
                    .post(shown.path() + "/reports")
                    .then()
                    .statusCode(204);

            List<Event> told = queue.events(3);

            assertThat(told).extracting(event -> event.text("id")).containsExactly(held.id(), held.id(), shown.id());
            assertThat(told.get(1).text("status")).isEqualTo("approved");
            assertThat(told.getLast().text("reports")).isEqualTo("1");
        }
    }
}
