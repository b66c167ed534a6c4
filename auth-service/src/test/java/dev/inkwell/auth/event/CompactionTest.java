package dev.inkwell.auth.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompactionTest {

    @Inject
    Database database;

    @Inject
    UserEvents events;

    @Inject
    EventCompaction compaction;

    private UUID id;

    @BeforeEach
    void anAccount() {
        id = UUID.randomUUID();
    }

    private void append(UserEvent event) {
        QuarkusTransaction.requiringNew().run(() -> events.append(event));
    }

    private AccountState version(long version) {
        return new AccountState(id, "ada", "Ada", null, null, "active", 1, version);
    }

    private void let8DaysPass() {
        database.update(
                "UPDATE user_event SET occurred_at = occurred_at - interval '8 d' WHERE subject = ?", id.toString());
    }

    private String left() {
        return database.text(
                "SELECT string_agg(type || coalesce(' ' || version, ''), ', ' ORDER BY xid, id) FROM user_event WHERE subject = ?",
                id.toString());
    }

    @Test
    void anAccountsNewestStateStaysForEver() {
        append(UserEvent.accountCreated(version(0)));
        append(UserEvent.profileChanged(version(1)));
        append(UserEvent.profileChanged(version(2)));
        append(UserEvent.sessionEnded(UUID.randomUUID(), id));
        let8DaysPass();

        compaction.compact();

        assertThat(left()).isEqualTo("profile-changed 2");
    }

    @Test
    void theNewestIsThatOfTheHighestVersionNotTheLastInTheFeed() {
        append(UserEvent.profileChanged(version(2)));
        append(UserEvent.accountCreated(version(1)));
        let8DaysPass();

        compaction.compact();

        assertThat(left()).isEqualTo("profile-changed 2");
    }

    @Test
    void aDeletionStaysWhateverCameAfterIt() {
        append(UserEvent.profileChanged(version(1)));
        append(UserEvent.accountDeleted(version(2), DeletedAuthorsPosts.REMOVE));
        append(UserEvent.profileChanged(version(3)));
        append(UserEvent.profileChanged(version(4)));
        let8DaysPass();

        compaction.compact();

        assertThat(left()).isEqualTo("account-deleted 2");
    }

    @Test
    void whatIsYoungStays() {
        append(UserEvent.accountCreated(version(0)));
        let8DaysPass();
        append(UserEvent.profileChanged(version(1)));
        append(UserEvent.sessionEnded(UUID.randomUUID(), id));

        compaction.compact();

        assertThat(left()).isEqualTo("profile-changed 1, session-ended");
    }

    @Test
    void moreThanOneBatchIsRemovedAtOnce() {
        database.update("""
                INSERT INTO user_event (type, subject, version, data, occurred_at)
                SELECT 'profile-changed', ?, version, '{}', now() - interval '8 d' FROM generate_series(1, 2500) AS version
                """, id.toString());

        compaction.compact();

        assertThat(left()).isEqualTo("profile-changed 2500");
    }
}
