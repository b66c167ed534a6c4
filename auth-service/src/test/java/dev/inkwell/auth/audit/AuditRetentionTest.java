package dev.inkwell.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditRetentionTest {

    private static final Instant LONG_AGO = Instant.parse("2001-12-31T23:59:59Z");

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    AuditRetention retention;

    @Inject
    AuditRepository entries;

    @Inject
    AuditConfig config;

    @BeforeEach
    void makeOldPartitions() {
        QuarkusTransaction.requiringNew().run(() -> entries.makePartitions(LONG_AGO, 1));
        database.update(
                "INSERT INTO audit_entry (id, occurred_at, type, data) VALUES (?, '2001-12-31T23:59:59Z', 'signed-in', '{}')",
                UUID.randomUUID());
    }

    private long partitions(String pattern) {
        return database.number(
                "SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass"
                        + " AND inhrelid::regclass::text LIKE ?",
                pattern);
    }

    @Test
    void entriesAreKeptFor400DaysUnlessConfigured() {
        assertThat(config.retention()).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void monthsBeforeTheRetentionAreDroppedWithTheirEntries() {
        long current = partitions("audit_entry_20%") - partitions("audit_entry_200%");

        retention.dropOld();

        assertThat(partitions("audit_entry_200%")).isZero();
        assertThat(partitions("audit_entry_20%")).isEqualTo(current);
        assertThat(database.number("SELECT count(*) FROM audit_entry WHERE occurred_at < '2002-01-01'"))
                .isZero();
    }

    @Test
    void aMonthIsKeptUntilItsLastInstantIsOldEnough() throws Exception {
        RolledBack.run(() -> {
            assertThat(entries.dropPartition(Instant.parse("2001-12-31T23:59:59Z")))
                    .isEmpty();
            assertThat(entries.dropPartition(Instant.parse("2002-01-01T00:00:00Z")))
                    .contains("audit_entry_2001_12");
        });
    }

    @Test
    void aMonthThatIsBeingReadIsLeftForTheNextTimeAndWritersGoOn() throws Exception {
        try (Connection reader = dataSource.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM audit_entry");

            retention.dropOld();

            assertThat(partitions("audit_entry_200%")).isEqualTo(2);
            assertThat(database.update(
                            "INSERT INTO audit_entry (id, occurred_at, type, data) VALUES (?, now(), 'signed-in', '{}')",
                            UUID.randomUUID()))
                    .isEqualTo(1);
            reader.rollback();
        }

        retention.dropOld();

        assertThat(partitions("audit_entry_200%")).isZero();
    }

    @Test
    void aPartitionIsMadeWhileTheTrailIsReadAndWritten() throws Exception {
        try (Connection busy = dataSource.getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM audit_entry");
            statement.executeUpdate("INSERT INTO audit_entry (id, occurred_at, type, data)"
                    + " VALUES (gen_random_uuid(), now(), 'signed-in', '{}')");

            QuarkusTransaction.requiringNew()
                    .run(() -> entries.makePartitions(Instant.parse("2035-01-01T00:00:00Z"), 0));

            assertThat(partitions("audit_entry_2035_01")).isEqualTo(1);
            busy.rollback();
        }
    }

    @Test
    void theMonthsOfTodayAndOfTheNextThreeAreThereAndWork() {
        assertThat(database.update("INSERT INTO audit_entry (id, occurred_at, type, data)"
                        + " SELECT gen_random_uuid(), now() + make_interval(months => n), 'signed-in', '{}'"
                        + " FROM generate_series(0, 3) AS n"))
                .isEqualTo(4);
    }
}
