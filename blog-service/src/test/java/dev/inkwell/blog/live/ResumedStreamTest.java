package dev.inkwell.blog.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.EventStream.Event;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was cut off goes on where they were: nothing is lost, and nothing told twice. */
@QuarkusTest
class ResumedStreamTest extends BlogTest {

    private final Person author = Person.author();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    private EventStream.Request comments() {
        return EventStream.of(post.path() + "/comments/events");
    }

    private String comment() {
        return WrittenComment.by(Person.reader(), post).id();
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(event -> event.text("id")).toList();
    }

    @Test
    void whatWasMissedComesFirst() {
        EventStream before = comments().open();
        comment();
        before.events(1);
        before.close();
        List<String> missed = List.of(comment(), comment());

        try (EventStream stream = comments().after(before.lastEventId()).open()) {
            String next = comment();

            assertThat(ids(stream.events(3))).containsExactly(missed.getFirst(), missed.getLast(), next);
        }
    }

    @Test
    void whoWasCutOffBeforeAnyEventMissesNoneEither() {
        EventStream before = comments().open();
        String start = before.lastEventId();
        before.close();
        String missed = comment();

        try (EventStream stream = comments().after(start).open()) {
            assertThat(ids(stream.events(1))).containsExactly(missed);
        }
    }

    /** Each time at another moment, while comments are written at once. */
    @Test
    void nothingIsLostOrToldTwiceHoweverOftenItIsCut() throws InterruptedException {
        List<String> written = new CopyOnWriteArrayList<>();
        List<String> told = new ArrayList<>();
        EventStream stream = comments().open();
        Thread writers = Thread.ofVirtual().start(() -> AtOnce.times(24, () -> written.add(comment())));
        while (told.size() < 24) {
            stream.events(1);
            stream.close();
            told.addAll(ids(stream.untilTheEnd()));
            stream = comments().after(stream.lastEventId()).open();
        }
        writers.join();
        String last = comment();
        told.addAll(ids(stream.events(1)));
        stream.close();

        assertThat(told)
                .doesNotHaveDuplicates()
                .containsAll(written)
                .endsWith(last)
                .hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "1-2", "7-00000000000000000000000g", "99999999999999999999-000000000000000000000000"
            })
    void anIdThatNoStreamGaveOutIsRefused(String id) throws IOException {
        EventStream refused = comments().after(id).open();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem().getString("code")).isEqualTo("malformed-event-id");
    }

    @Test
    void aRefusalNamesTheHeader() throws IOException {
        assertThat(comments().after("nonsense").open().problem().getString("errors[0].pointer"))
                .isEqualTo("/Last-Event-ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-2D", "PT1H"})
    void whoComesFromALongTimeAgoOrFromAnotherDatabaseReadsAnew(String when) {
        String id = EventStream.idAt(Instant.now().plus(Duration.parse(when)));

        try (EventStream stream = comments().after(id).open()) {
            String next = comment();

            List<Event> told = stream.events(2);
            assertThat(told.getFirst().name()).isEqualTo("reset");
            assertThat(told.getLast().text("id")).isEqualTo(next);
        }
    }

    @Test
    void whoMissedNothingThoughItIsLongAgoGoesOn() {
        String id = EventStream.idAt(Instant.now().minus(Duration.ofHours(20)));

        try (EventStream stream = comments().after(id).open()) {
            String next = comment();

            assertThat(ids(stream.events(1))).containsExactly(next);
        }
    }
}
