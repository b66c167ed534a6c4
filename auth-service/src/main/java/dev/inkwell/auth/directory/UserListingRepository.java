package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Reads lists along an index of account_listing. */
@ApplicationScoped
class UserListingRepository {

    /**
     * A filter that is not given is written out as all of its values: of each combination, six at most, a page is read where
     * the index has its rows side by side, and the first of them all are taken.
     */
    private static final String PAGE = """
            SELECT account.* FROM (
                SELECT page.* FROM unnest(CAST(:statuses AS text[])) AS wanted (status)
                CROSS JOIN unnest(CAST(:verified AS boolean[])) AS proof (email_verified)
                CROSS JOIN LATERAL (
                    SELECT account_id, <key> AS key FROM account_listing AS listing
                    WHERE listing.role = :role
                      AND listing.status = wanted.status
                      AND listing.email_verified = proof.email_verified
                      AND (<key>, account_id) <after> (:key, :id) AND <key> <within> :bound
                    ORDER BY <key> <direction>, account_id <direction> LIMIT :limit) AS page
                ORDER BY page.key <direction>, page.account_id <direction> LIMIT :limit) AS page
            JOIN account ON account.id = page.account_id
            ORDER BY page.key <direction>, page.account_id <direction>
            """;

    /** What all accounts are listed under. */
    private static final String ANY_ROLE = "";

    private final Session session;

    UserListingRepository(Session session) {
        this.session = session;
    }

    List<Account> page(UserFilter filter, PageStart start, int limit) {
        UserOrder order = filter.order();
        return session.createNativeQuery(order.applied(PAGE, order.sort().listingColumn()), Account.class)
                .setParameter("statuses", filter.statuses().toArray(String[]::new))
                .setParameter("verified", filter.verified().toArray(Boolean[]::new))
                .setParameter("role", filter.role().orElse(ANY_ROLE))
                .setParameter("key", start.key())
                .setParameter("id", start.id())
                .setParameter("bound", order.descending() ? filter.lowest() : filter.end())
                .setParameter("limit", limit)
                .getResultList();
    }
}
