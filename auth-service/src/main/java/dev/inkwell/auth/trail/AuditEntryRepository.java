package dev.inkwell.auth.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class AuditEntryRepository {

    private static final String COLUMNS = """
            id, occurred_at, type, account_id, session_id, actor, host(address) AS address, user_agent, trace_id,
            CAST(data AS text) AS data""";

    /** What is before the key of a page; the first comparison lets PostgreSQL leave out partitions, as a row's does not. */
    private static final String BEFORE_KEY = """
            occurred_at >= :from AND occurred_at <= :until AND (occurred_at, id) < (:until, :before)
            ORDER BY occurred_at DESC, id DESC LIMIT :limit""";

    private static final String OF_ALL_TYPES = "SELECT " + COLUMNS + " FROM audit_entry WHERE <subject> " + BEFORE_KEY;

    /** Reads a page of each type, as the index has the entries of one in order, and takes the newest of them all. */
    private static final String OF_TYPES = """
            SELECT entry.* FROM unnest(CAST(:types AS text[])) AS wanted (type)
            CROSS JOIN LATERAL (
                SELECT <columns> FROM audit_entry WHERE <subject> audit_entry.type = wanted.type AND <before>) AS entry
            ORDER BY occurred_at DESC, id DESC LIMIT :limit
            """.replace("<columns>", COLUMNS).replace("<before>", BEFORE_KEY);

    private static final String ABOUT_ACCOUNT = "account_id = :account AND";
    private static final String BY_ACTOR = "actor = :actor AND";

    private static final String ONE = """
            SELECT <columns> FROM audit_entry WHERE id = :id AND occurred_at >= :earliest AND occurred_at < :latest
            """.replace("<columns>", COLUMNS);

    /** An id tells when its entry was made, to the millisecond; older ones to about that. */
    private static final Duration ABOUT = Duration.ofSeconds(2);

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    AuditEntryRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * The newest first.
     *
     * @param until and {@code before}: the time and the id of the entry that all of these come before
     */
    List<AuditEntry> newest(AuditFilter filter, Instant until, UUID before, int limit) {
        String subject =
                filter.account().isPresent() ? ABOUT_ACCOUNT : filter.actor().isPresent() ? BY_ACTOR : "";
        String sql = (filter.types().isEmpty() ? OF_ALL_TYPES : OF_TYPES).replace("<subject>", subject);
        NativeQuery<Tuple> query = query(sql)
                .setParameter("from", filter.from())
                .setParameter("until", until)
                .setParameter("before", before)
                .setParameter("limit", limit);
        filter.account().ifPresent(account -> query.setParameter("account", account));
        filter.actor().ifPresent(actor -> query.setParameter("actor", actor));
        if (!filter.types().isEmpty()) {
            query.setParameter("types", filter.types().toArray(String[]::new));
        }
        return query.getResultStream().map(this::entry).toList();
    }

    /** @param about when it happened, by its id */
    Optional<AuditEntry> find(UUID id, Instant about) {
        return query(ONE)
                .setParameter("id", id)
                .setParameter("earliest", about.minus(ABOUT))
                .setParameter("latest", about.plus(ABOUT))
                .getResultStream()
                .findFirst()
                .map(this::entry);
    }

    private NativeQuery<Tuple> query(String sql) {
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("type", String.class)
                .addScalar("account_id", UUID.class)
                .addScalar("session_id", UUID.class)
                .addScalar("actor", String.class)
                .addScalar("address", String.class)
                .addScalar("user_agent", String.class)
                .addScalar("trace_id", String.class)
                .addScalar("data", String.class);
    }

    private AuditEntry entry(Tuple row) {
        return new AuditEntry(
                row.get("id", UUID.class),
                row.get("occurred_at", Instant.class),
                row.get("type", String.class),
                row.get("account_id", UUID.class),
                row.get("session_id", UUID.class),
                row.get("actor", String.class),
                row.get("address", String.class),
                row.get("user_agent", String.class),
                row.get("trace_id", String.class),
                data(row.get("data", String.class)));
    }

    private Map<String, String> data(String text) {
        try {
            return json.readValue(text, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
