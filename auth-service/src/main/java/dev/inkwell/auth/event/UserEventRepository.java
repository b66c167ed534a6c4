package dev.inkwell.auth.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UserEventRepository {

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

    private final Session session;

    UserEventRepository(Session session) {
        this.session = session;
    }

    /** @param data JSON */
    record NewRow(String type, String subject, @Nullable Long version, String data) {}

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

    private static <T extends @Nullable Object> T[] column(
            List<NewRow> rows, Function<NewRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
