package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;

/** Finds who matches a text or an address, a bounded number, and filters and sorts those. */
@ApplicationScoped
class UserSearchRepository {

    /** The index knows all that is three characters long in the text; that they stand together is looked at after. */
    private static final String WITH_TEXT = """
            search_grams(search_text) @> search_grams(search_fold(:text)) AND position(search_fold(:text) IN search_text) > 0
            """;

    private static final String WITH_EMAIL = """
            lower(email) >= :emailBegin AND lower(email) < :emailEnd
            """;

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT 1 FROM account WHERE <match> LIMIT :most) AS found
            """;

    private static final String PAGE = """
            WITH found AS MATERIALIZED (SELECT * FROM account WHERE <match> LIMIT :most)
            SELECT * FROM found
            WHERE status = ANY(CAST(:statuses AS text[]))
              AND (email_verified_at IS NOT NULL) = ANY(CAST(:verified AS boolean[]))
              AND created_at >= :createdFrom AND created_at < :createdEnd
              AND lower(username) >= :username AND lower(username) < :usernameEnd
              AND (CAST(:role AS text) = ''
                OR EXISTS (SELECT 1 FROM account_role WHERE account_id = found.id AND account_role.role = :role))
              AND (<key>, id) <after> (:key, :id)
            ORDER BY <key> <direction>, id <direction> LIMIT :limit
            """;

    private final Session session;

    UserSearchRepository(Session session) {
        this.session = session;
    }

    /** How many match, counted up to a number. */
    long countMatches(UserFilter filter, int most) {
        NativeQuery<Long> query = session.createNativeQuery(matching(COUNT, filter), Long.class);
        bindMatch(query, filter, most);
        return query.getSingleResult();
    }

    /** Of the matches, that many at most, a page of those that the filter lets through. */
    List<Account> page(UserFilter filter, int most, PageStart start, int limit) {
        UserOrder order = filter.order();
        String sql = order.applied(matching(PAGE, filter), order.sort().accountExpression());
        NativeQuery<Account> query = session.createNativeQuery(sql, Account.class);
        bindMatch(query, filter, most);
        return query.setParameter("statuses", filter.statuses().toArray(String[]::new))
                .setParameter("verified", filter.verified().toArray(Boolean[]::new))
                .setParameter("createdFrom", filter.createdFrom())
                .setParameter("createdEnd", filter.createdEnd())
                .setParameter("username", filter.username())
                .setParameter("usernameEnd", filter.usernameEnd())
                .setParameter("role", filter.role().orElse(""))
                .setParameter("key", start.key())
                .setParameter("id", start.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    private static String matching(String sql, UserFilter filter) {
        return sql.replace("<match>", filter.text().isPresent() ? WITH_TEXT : WITH_EMAIL);
    }

    private static void bindMatch(CommonQueryContract query, UserFilter filter, int most) {
        query.setParameter("most", most);
        filter.text().ifPresentOrElse(text -> query.setParameter("text", text), () -> {
            query.setParameter("emailBegin", filter.emailBegin());
            query.setParameter("emailEnd", filter.emailEnd());
        });
    }
}
