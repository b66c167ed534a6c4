package dev.inkwell.auth.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestoredFeedTest {

    @Inject
    Database database;

    @Inject
    FeedGeneration generation;

    private Feed feed;

    @BeforeEach
    void signInAsConsumer() {
        feed = new Feed();
    }

    /** An event that a dump of another server brought: its transaction is still to come on this one. */
    private String foreignEvent(int ahead) {
        String subject = UUID.randomUUID().toString();
        database.update("""
                INSERT INTO user_event (xid, type, subject, data, occurred_at)
                SELECT CAST(CAST(CAST(CAST(pg_current_xact_id() AS text) AS bigint) + ? AS text) AS xid8), 'session-ended', ?, '{}', now()
                """, ahead, subject);
        return subject;
    }

    @Test
    void whatCameFromAnotherServerIsRenumberedInItsOrder() {
        String cursor = feed.end();
        String first = foreignEvent(1_000_000);
        String second = foreignEvent(2_000_000);
        assertThat(feed.readAll(cursor).subjects()).doesNotContain(first, second);

        generation.prepare(new StartupEvent());

        feed.get(cursor, "0s", 1).then().statusCode(409).body("code", equalTo("cursor-expired"));
        assertThat(feed.readAll(null).subjects()).containsSubsequence(first, second);
    }

    @Test
    void whatComesAfterTheRestoreIsBehindIt() {
        String restored = foreignEvent(3_000_000);
        generation.prepare(new StartupEvent());
        String cursor = feed.end();

        String subject = UUID.randomUUID().toString();
        database.update(
                "INSERT INTO user_event (type, subject, data, occurred_at) VALUES ('session-ended', ?, '{}', now())",
                subject);

        List<String> news = feed.readAll(cursor).subjects();
        assertThat(news).contains(subject).doesNotContain(restored);
    }

    @Test
    void aTableOfAnotherIdCameFromADump() {
        String cursor = feed.end();
        database.update("UPDATE user_event_feed SET table_id = 1");

        generation.prepare(new StartupEvent());

        feed.get(cursor, "0s", 1).then().statusCode(409);
        assertThat(database.number("SELECT count(*) FROM user_event_feed WHERE table_id = 1"))
                .isZero();
    }

    @Test
    void anOrdinaryStartLeavesTheFeedAsItIs() {
        String cursor = feed.end();

        generation.prepare(new StartupEvent());

        feed.get(cursor, "0s", 1).then().statusCode(200);
    }
}
