package dev.inkwell.auth.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class AccountActivityRepository {

    /** On all but the first call of a day it finds nothing to do. */
    private static final String MARK = """
            WITH seen AS (
                SELECT id, last_active_on FROM account
                WHERE id = :account AND (last_active_on IS NULL OR last_active_on < :day)
                FOR NO KEY UPDATE SKIP LOCKED),
            marked AS (UPDATE account SET last_active_on = :day FROM seen WHERE account.id = seen.id)
            INSERT INTO account_activity (day, account_id, idle_days)
            SELECT :day, id, least(coalesce(:day - last_active_on, 31), 31) FROM seen
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
}
