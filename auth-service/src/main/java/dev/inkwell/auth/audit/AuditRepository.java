package dev.inkwell.auth.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.platform.RequestOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

@ApplicationScoped
class AuditRepository {

    private static final String ADD = """
            INSERT INTO audit_entry
                (id, occurred_at, type, account_id, session_id, actor, address, user_agent, trace_id, data)
            VALUES
                (:id, :now, :type, :account, :session, :actor, CAST(:address AS inet), :userAgent, :traceId,
                 CAST(:data AS jsonb))
            """;

    private static final String MAKE_PARTITIONS = """
            SELECT 1 FROM (SELECT make_audit_partitions(CAST(:from AS timestamptz), :months)) AS made
            """;

    private static final String DROP_PARTITION = """
            SELECT drop_audit_partition(:before)
            """;

    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    AuditRepository(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /** The id holds the time, to the millisecond, so that the partition of an id is known. */
    void add(AuditEvent event, RequestOrigin origin, Instant now) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch(now))
                .setParameter("now", now)
                .setParameter("type", event.type().text())
                .setParameter("account", event.account(), StandardBasicTypes.UUID)
                .setParameter("session", event.session(), StandardBasicTypes.UUID)
                .setParameter("actor", origin.subject().orElse(null), StandardBasicTypes.STRING)
                .setParameter("address", origin.address().orElse(null), StandardBasicTypes.STRING)
                .setParameter("userAgent", origin.userAgent().orElse(null), StandardBasicTypes.STRING)
                .setParameter("traceId", origin.traceId().orElse(null), StandardBasicTypes.STRING)
                .setParameter("data", json(event))
                .executeUpdate();
    }

    /** For the month of an instant and those after it; what is there stays. */
    void makePartitions(Instant from, int months) {
        session()
                .createNativeQuery(MAKE_PARTITIONS, Integer.class)
                .setParameter("from", from)
                .setParameter("months", months)
                .getSingleResult();
    }

    /**
     * Drops the oldest partition if it holds nothing from that instant or after it.
     *
     * @return its name
     * @throws LockTimeoutException when readers of the trail don't let go of it soon
     */
    Optional<String> dropPartition(Instant before) {
        return Optional.ofNullable(session()
                .createNativeQuery(DROP_PARTITION, String.class)
                .setParameter("before", before)
                .getSingleResult());
    }

    private String json(AuditEvent event) {
        try {
            return mapper.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
