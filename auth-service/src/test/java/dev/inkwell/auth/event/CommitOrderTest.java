package dev.inkwell.auth.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commits late is neither skipped nor doubled, whatever has committed meanwhile. */
@QuarkusTest
class CommitOrderTest {

    private static final String APPEND = """
            INSERT INTO user_event (type, subject, version, data, occurred_at)
            VALUES ('session-ended', ?, NULL, '{}', now())
            """;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Feed feed;
    private String cursor;
    private final String run = UUID.randomUUID().toString();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void startAtTheEnd() {
        feed = new Feed();
        cursor = feed.end();
    }

    private Connection begin() throws SQLException {
        Connection connection = DriverManager.getConnection(url, username, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private void append(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, run + subject);
            statement.executeUpdate();
        }
    }

    private void poll() {
        Feed.Page page = feed.readAll(cursor);
        cursor = page.nextCursor();
        page.subjects().stream()
                .filter(subject -> subject.startsWith(run))
                .map(subject -> subject.substring(run.length()))
                .forEach(seen::add);
    }

    private void pollUntilSeen(int count) {
        await().untilAsserted(() -> {
            poll();
            assertThat(seen).hasSizeGreaterThanOrEqualTo(count);
        });
    }

    @Test
    void theFirstToBeginMayCommitLast() throws SQLException {
        try (Connection early = begin();
                Connection late = begin()) {
            append(early, "early");
            append(late, "late");
            late.commit();
            poll();
            assertThat(seen).isEmpty();

            early.commit();

            pollUntilSeen(2);
            assertThat(seen).containsExactly("early", "late");
        }
    }

    @Test
    void oneTransactionsEventsMayLieAroundThoseOfAnother() throws SQLException {
        try (Connection outer = begin();
                Connection inner = begin()) {
            append(outer, "outer-1");
            poll();
            append(inner, "inner");
            inner.commit();
            poll();
            append(outer, "outer-2");
            poll();

            outer.commit();

            pollUntilSeen(3);
            assertThat(seen).containsExactly("outer-1", "outer-2", "inner");
        }
    }

    @Test
    void whatIsRolledBackIsNeverSeenAndHoldsNothingBack() throws SQLException {
        try (Connection failing = begin();
                Connection other = begin()) {
            append(failing, "failing");
            append(other, "other");
            other.commit();
            poll();

            failing.rollback();

            pollUntilSeen(1);
            assertThat(seen).containsExactly("other");
        }
    }

    /** Sixteen writers with transactions of different lengths, and a consumer that reads all the while. */
    @Test
    void amongManyWritersEachEventIsSeenOnce() throws Exception {
        int writers = 16;
        int each = 25;
        List<Thread> threads = new java.util.ArrayList<>();
        List<String> committed = new CopyOnWriteArrayList<>();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            threads.add(Thread.startVirtualThread(() -> write(writer, each, committed)));
        }
        while (threads.stream().anyMatch(Thread::isAlive)) {
            poll();
        }

        pollUntilSeen(committed.size());

        assertThat(committed).hasSize(writers * each);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
    }

    /** Commits after as many more events of the others as its number says. */
    private void write(int writer, int count, List<String> committed) {
        try (Connection connection = begin()) {
            for (int i = 0; i < count; i++) {
                String subject = writer + "-" + i;
                append(connection, subject);
                int until = committed.size() + writer % 4;
                for (int turns = 0; committed.size() < until && turns < 1000; turns++) {
                    Thread.yield();
                }
                connection.commit();
                committed.add(subject);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
