package dev.inkwell.auth.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class AccountActivityRepository {

    /** On all but the first call of a day it finds nothing to do. */
    private static final String MARK = """
            WITH seen AS (
                SELECT id, last_active_on, created_at FROM account
                WHERE id = :account AND (last_active_on IS NULL OR last_active_on < :day)
                FOR NO KEY UPDATE SKIP LOCKED),
            marked AS (UPDATE account SET last_active_on = :day FROM seen WHERE account.id = seen.id)
            INSERT INTO account_activity (day, account_id, idle_days, signed_up_on)
            SELECT :day, id, least(coalesce(:day - last_active_on, 31), 31), CAST(created_at AT TIME ZONE 'UTC' AS date) FROM seen
            """;

    private static final String DAYS_OF = """
            SELECT day FROM account_activity WHERE account_id = :account ORDER BY day DESC
            """;

    private static final String FORGET = """
            DELETE FROM account_activity WHERE account_id = :account
            """;

    private final Session session;

    AccountActivityRepository(Session session) {
        this.session = session;
    }

    void mark(UUID accountId, LocalDate day) {
        session.createNativeMutationQuery(MARK)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** The newest first. */
    List<LocalDate> daysOf(UUID accountId) {
        return session.createNativeQuery(DAYS_OF, LocalDate.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    void forget(UUID accountId) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
