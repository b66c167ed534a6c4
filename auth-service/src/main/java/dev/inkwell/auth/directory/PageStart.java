package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.Account;
import dev.inkwell.kit.page.Cursor;
import java.util.UUID;

/** What all rows of a page come after: the last row of the page before, or the beginning of the list. */
record PageStart(Object key, UUID id) {

    private static final UUID LOWEST = new UUID(0, 0);

    static PageStart beginning(UserFilter filter) {
        return new PageStart(filter.order().descending() ? filter.end() : filter.lowest(), LOWEST);
    }

    /** Refuses the cursor of another list, and one that somebody made up to see whom the filter does not name. */
    static PageStart after(Cursor cursor, UserFilter filter) {
        UserOrder order = filter.order();
        cursor.part(0, text -> requireEqual(text, order.parameter()));
        Object key = cursor.part(1, text -> within(order.sort().read(text), filter));
        return new PageStart(key, cursor.part(2, UUID::fromString));
    }

    static Cursor cursorOf(Account account, UserOrder order) {
        return Cursor.of(
                order.parameter(),
                order.sort().keyOf(account).toString(),
                account.id().toString());
    }

    private static String requireEqual(String text, String expected) {
        if (!text.equals(expected)) {
            throw new IllegalArgumentException("Of another list");
        }
        return text;
    }

    private static Object within(Comparable<?> key, UserFilter filter) {
        if (compare(key, filter.lowest()) < 0 || compare(key, filter.end()) >= 0) {
            throw new IllegalArgumentException("Of another list");
        }
        return key;
    }

    @SuppressWarnings("unchecked") // All keys of one sort have one type.
    private static int compare(Comparable<?> key, Object bound) {
        return ((Comparable<Object>) key).compareTo(bound);
    }
}
