package dev.inkwell.auth.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What must happen once, with any number of replicas: a transaction-long advisory lock of PostgreSQL. */
@ApplicationScoped
public class DatabaseLock {

    /** "inkw": keeps our locks apart from those of others in the same database. */
    private static final int NAMESPACE = 0x696e6b77;

    private static final String LOCK = """
            SELECT 1 FROM (SELECT pg_advisory_xact_lock(:namespace, :subject)) AS held
            """;

    private static final String TRY_LOCK = """
            SELECT pg_try_advisory_xact_lock(:namespace, :subject)
            """;

    private final EntityManager entityManager;

    DatabaseLock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is done once. */
    public enum Subject {
        SIGNING_KEY,
        FIRST_ADMIN,
        SERVICE_CLIENT,
        AUDIT_PARTITIONS,
        RIGHTS,
        USER_EVENT_FEED,
        USER_EVENT_COMPACTION,
        STATISTICS
    }

    /** Waits until no other transaction holds the lock, and holds it to the end of this one. */
    public void acquire(Subject subject) {
        entityManager
                .createNativeQuery(LOCK)
                .setParameter("namespace", NAMESPACE)
                .setParameter("subject", subject.ordinal())
                .getSingleResult();
    }

    /** @return whether this transaction holds the lock, to its end; false when another one does */
    public boolean tryAcquire(Subject subject) {
        return (boolean) entityManager
                .createNativeQuery(TRY_LOCK, Boolean.class)
                .setParameter("namespace", NAMESPACE)
                .setParameter("subject", subject.ordinal())
                .getSingleResult();
    }
}
