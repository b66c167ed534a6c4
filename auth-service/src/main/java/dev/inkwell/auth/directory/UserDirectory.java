package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Lists users, a page at the cost of its rows at any depth. Lists without a search are read along an index; a search reads
 * all that match, so it refuses what too many do.
 */
@ApplicationScoped
class UserDirectory {

    /** Reading and sorting these takes some ten milliseconds. */
    private static final int MOST_MATCHES = 10_000;

    private final UserListingRepository listing;
    private final UserSearchRepository search;
    private final RoleService roles;

    UserDirectory(UserListingRepository listing, UserSearchRepository search, RoleService roles) {
        this.listing = listing;
        this.search = search;
        this.roles = roles;
    }

    /** @throws DomainException 422 when there is no such role, or more than 10,000 match the search */
    @Transactional
    PageResponse<UserResponse> page(UserFilter filter, PageRequest page) {
        filter.role().ifPresent(this::requireRole);
        int rows = page.limit() + 1;
        PageStart start = page.cursor()
                .map(cursor -> PageStart.after(cursor, filter))
                .orElseGet(() -> PageStart.beginning(filter));
        List<Account> found = filter.isSearch() ? found(filter, start, rows) : listing.page(filter, start, rows);
        return PageResponse.of(
                found, page.limit(), account -> PageStart.cursorOf(account, filter.order()), UserResponse::ofOther);
    }

    private List<Account> found(UserFilter filter, PageStart start, int rows) {
        if (search.countMatches(filter, MOST_MATCHES + 1) > MOST_MATCHES) {
            throw QueryValue.refusal(
                    filter.text().isPresent() ? "text" : "email",
                    "too-many-matches",
                    "More than 10,000 users match. Give more of it.");
        }
        return search.page(filter, MOST_MATCHES, start, rows);
    }

    private void requireRole(String name) {
        if (roles.find(name).isEmpty()) {
            throw QueryValue.refusal("role", "unknown-value", "There is no such role.");
        }
    }
}
