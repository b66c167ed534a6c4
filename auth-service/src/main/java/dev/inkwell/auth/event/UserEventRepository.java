package dev.inkwell.auth.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UserEventRepository {

    private static final int RENUMBERED_AT_ONCE = 50_000;

    private static final String APPEND = """
            INSERT INTO user_event (type, subject, version, data, occurred_at)
            SELECT type, subject, version, CAST(data AS jsonb), :now
            FROM unnest(:types, :subjects, :versions, :data) WITH ORDINALITY AS new (type, subject, version, data, position)
            ORDER BY position
            """;

    /** Each row there was committed before: who appends a state holds its subject's lock. */
    private static final String REMOVE_STATES = """
            DELETE FROM user_event WHERE subject = ANY(:subjects) AND version IS NOT NULL
            """;

    private static final String OF_SUBJECT = """
            SELECT type, occurred_at, CAST(data AS text) AS data FROM user_event
            WHERE subject = :subject ORDER BY user_event.xid, id
            """;

    private static final String FEED = """
            SELECT generation, CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) AS horizon
            FROM user_event_feed
            """;

    /** Below the oldest transaction that may still write nothing can be added, so nobody reads past what comes late. */
    private static final String SHOWN_AFTER = """
            SELECT CAST(CAST(xid AS text) AS bigint) AS xid, id, type, subject, occurred_at, CAST(data AS text) AS data
            FROM user_event
            WHERE (xid, id) > (CAST(:xid AS xid8), :id) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY user_event.xid, id LIMIT :limit
            """;

    /** A row that can be read is of a transaction that has ended: below xmax, unless another server counted it. */
    private static final String IS_RESTORED = """
            SELECT table_id <> CAST(CAST('user_event' AS regclass) AS oid)
                OR EXISTS (SELECT 1 FROM user_event WHERE xid >= pg_snapshot_xmax(pg_current_snapshot()))
            FROM user_event_feed
            """;

    private static final String BEGIN_GENERATION = """
            UPDATE user_event_feed
            SET generation = gen_random_uuid(), table_id = CAST(CAST('user_event' AS regclass) AS oid)
            """;

    /** The sequence alone keeps their order, near enough: a consumer goes by the versions. */
    private static final String RENUMBER = """
            UPDATE user_event SET xid = pg_current_xact_id()
            WHERE (xid, id) IN (
                SELECT xid, id FROM user_event WHERE xid > pg_current_xact_id() ORDER BY xid, id LIMIT :limit)
            """;

    private static final String PASSED = """
            SELECT CAST(CAST(xid AS text) AS bigint) AS xid, id FROM user_event
            WHERE version IS NULL AND occurred_at < :before
            ORDER BY occurred_at LIMIT :limit
            """;

    /** A deletion stays, whatever came after it. It has removed the states before it, so it is the oldest there is. */
    private static final String STATES_AFTER = """
            SELECT CAST(CAST(xid AS text) AS bigint) AS xid, id, subject, version,
                occurred_at < :before AND type <> 'account-deleted' AND (
                    version < (SELECT max(version) FROM user_event newer WHERE newer.subject = state.subject)
                    OR 'account-deleted' = (
                        SELECT oldest.type FROM user_event oldest
                        WHERE oldest.subject = state.subject AND oldest.version IS NOT NULL
                        ORDER BY oldest.version LIMIT 1)) AS superseded
            FROM (
                SELECT * FROM user_event
                WHERE (subject, version) > (:subject, :version) AND version IS NOT NULL
                ORDER BY subject, version LIMIT :limit) state
            ORDER BY subject, version
            """;

    private static final String REMOVE = """
            DELETE FROM user_event
            USING unnest(CAST(:xids AS bigint[]), CAST(:ids AS bigint[])) AS old (xid, id)
            WHERE user_event.xid = CAST(CAST(old.xid AS text) AS xid8) AND user_event.id = old.id
            """;

    private final Session session;

    UserEventRepository(Session session) {
        this.session = session;
    }

    /** @param data JSON */
    record NewRow(String type, String subject, @Nullable Long version, String data) {}

    /** @param horizon the transaction from which on nothing may be shown yet */
    record Feed(UUID generation, long horizon) {}

    /** @param superseded whether it is older than the time that was asked for, and not the one of its subject that stays */
    record HeldState(long xid, long id, String subject, long version, boolean superseded) {

        FeedPosition position() {
            return new FeedPosition(xid, id);
        }
    }

    private record Row(long xid, long id, String type, String subject, Instant occurredAt, String data) {

        StoredUserEvent event() {
            return new StoredUserEvent(new FeedPosition(xid, id), type, subject, occurredAt, data);
        }
    }

    void append(List<NewRow> rows, Instant now) {
        session.createNativeMutationQuery(APPEND)
                .setParameter("types", column(rows, NewRow::type, String[]::new))
                .setParameter("subjects", column(rows, NewRow::subject, String[]::new))
                .setParameter("versions", column(rows, NewRow::version, Long[]::new))
                .setParameter("data", column(rows, NewRow::data, String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    void removeStates(List<String> subjects) {
        session.createNativeMutationQuery(REMOVE_STATES)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .executeUpdate();
    }

    Feed feed() {
        return session.createNativeQuery(FEED, Feed.class).getSingleResult();
    }

    List<StoredUserEvent> shownAfter(FeedPosition position, int limit) {
        return session.createNativeQuery(SHOWN_AFTER, Row.class)
                .setParameter("xid", Long.toString(position.xid()))
                .setParameter("id", position.id())
                .setParameter("limit", limit)
                .getResultStream()
                .map(Row::event)
                .toList();
    }

    /** Whether the table came from a dump, perhaps of another server. */
    boolean isRestored() {
        return session.createNativeQuery(IS_RESTORED, Boolean.class).getSingleResult();
    }

    void beginGeneration() {
        session.createNativeMutationQuery(BEGIN_GENERATION).executeUpdate();
    }

    /** Gives events whose transactions are still to come on this server the present one; in steps, as a query is bounded. */
    int renumberForeign() {
        int total = 0;
        int changed;
        do {
            changed = session.createNativeMutationQuery(RENUMBER)
                    .setParameter("limit", RENUMBERED_AT_ONCE)
                    .executeUpdate();
            total += changed;
        } while (changed > 0);
        return total;
    }

    /** Those older than a time that hold no state. */
    List<FeedPosition> passedBefore(Instant before, int limit) {
        return session.createNativeQuery(PASSED, FeedPosition.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Those that hold a state, by subject and version. */
    List<HeldState> statesAfter(String subject, long version, Instant before, int limit) {
        return session.createNativeQuery(STATES_AFTER, HeldState.class)
                .setParameter("subject", subject)
                .setParameter("version", version)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }

    int remove(List<FeedPosition> positions) {
        return positions.isEmpty()
                ? 0
                : session.createNativeMutationQuery(REMOVE)
                        .setParameter("xids", column(positions, FeedPosition::xid, Long[]::new))
                        .setParameter("ids", column(positions, FeedPosition::id, Long[]::new))
                        .executeUpdate();
    }

    private static <R, T extends @Nullable Object> T[] column(
            List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    List<UserEventData.ExportedEvent> of(String subject) {
        return session
                .createNativeQuery(OF_SUBJECT, Tuple.class)
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .map(row -> new UserEventData.ExportedEvent(
                        row.get("type", String.class),
                        row.get("occurred_at", Instant.class),
                        row.get("data", String.class)))
                .toList();
    }
}
