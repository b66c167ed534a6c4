package dev.inkwell.auth.account;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lists of accounts, paged by key. */
@ApplicationScoped
class UserDirectory {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_-]{0,40}");

    /** After all that a username can hold, in the byte order of the "C" collation. */
    private static final String END = "\u007f";

    /** Before all that a username can hold, so that what begins with it comes after the username alone. */
    private static final String JUST_AFTER = "!";

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AccountRepository accounts;

    UserDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    PageResponse<UserResponse> newest(PageRequest page) {
        int rows = page.limit() + 1;
        List<Account> found = page.cursor()
                .map(cursor -> accounts.newestAfter(
                        cursor.part(0, UserDirectory::instant), cursor.part(1, UUID::fromString), rows))
                .orElseGet(() -> accounts.newest(rows));
        return PageResponse.of(found, page.limit(), UserDirectory::newestKey, UserResponse::ofOther);
    }

    /** No username begins with what none can hold: an empty page. */
    @Transactional
    PageResponse<UserResponse> byPrefix(String prefix, PageRequest page) {
        if (!PREFIX.matcher(prefix).matches()) {
            return new PageResponse<>(List.of(), null);
        }
        String begin = prefix.toLowerCase(Locale.ROOT);
        String from = page.cursor()
                .map(cursor -> cursor.part(0, username -> beginning(username, begin)) + JUST_AFTER)
                .orElse(begin);
        List<Account> found = accounts.byUsername(from, begin + END, page.limit() + 1);
        return PageResponse.of(found, page.limit(), UserDirectory::usernameKey, UserResponse::ofOther);
    }

    /** The database knows fewer times than {@link Instant} does. */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("Out of range");
        }
        return instant;
    }

    /** Another list's cursor, or one that somebody made up, would show whom the prefix does not name. */
    private static String beginning(String username, String prefix) {
        if (!username.startsWith(prefix) || !PREFIX.matcher(username).matches()) {
            throw new IllegalArgumentException("Of another list");
        }
        return username;
    }

    private static Cursor newestKey(Account account) {
        return Cursor.of(account.createdAt().toString(), account.id().toString());
    }

    private static Cursor usernameKey(Account account) {
        return Cursor.of(account.username().toLowerCase(Locale.ROOT));
    }
}
