package dev.inkwell.auth.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.auth.audit.AuditData.ExportedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class AuditDataRepository {

    private static final int PAGE = 500;

    private static final String NEWEST_OF = """
            SELECT id, occurred_at, type, session_id, CAST(data AS text) AS data,
                CASE WHEN own THEN host(address) END AS address, CASE WHEN own THEN user_agent END AS user_agent
            FROM (
                SELECT *, actor IS NULL OR actor = CAST(account_id AS text) AS own
                FROM audit_entry WHERE account_id = :account
                ORDER BY occurred_at DESC, id DESC LIMIT :limit) AS entry
            ORDER BY occurred_at DESC, id DESC
            """;

    private static final String OLDER_OF = """
            SELECT id, occurred_at, type, session_id, CAST(data AS text) AS data,
                CASE WHEN own THEN host(address) END AS address, CASE WHEN own THEN user_agent END AS user_agent
            FROM (
                SELECT *, actor IS NULL OR actor = CAST(account_id AS text) AS own
                FROM audit_entry WHERE account_id = :account AND (occurred_at, id) < (:before, :id)
                ORDER BY occurred_at DESC, id DESC LIMIT :limit) AS entry
            ORDER BY occurred_at DESC, id DESC
            """;

    private static final String ERASE_ORIGIN = """
            SELECT 1 FROM (SELECT erase_audit_origin(:account)) AS erased
            """;

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    AuditDataRepository(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    @Transactional
    List<ExportedEntry> newestOf(UUID accountId) {
        return read(query(NEWEST_OF, accountId));
    }

    @Transactional
    List<ExportedEntry> olderOf(UUID accountId, ExportedEntry than) {
        return read(query(OLDER_OF, accountId)
                .setParameter("before", than.occurredAt())
                .setParameter("id", than.id()));
    }

    void eraseOrigin(UUID accountId) {
        session()
                .createNativeQuery(ERASE_ORIGIN, Integer.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    private NativeQuery<Tuple> query(String sql, UUID accountId) {
        return session()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("account", accountId)
                .setParameter("limit", PAGE);
    }

    private List<ExportedEntry> read(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new ExportedEntry(
                        row.get("id", UUID.class),
                        row.get("occurred_at", Instant.class),
                        row.get("type", String.class),
                        row.get("session_id", UUID.class),
                        row.get("address", String.class),
                        row.get("user_agent", String.class),
                        json(row.get("data", String.class))))
                .toList();
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
