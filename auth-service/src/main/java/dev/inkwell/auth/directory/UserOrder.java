package dev.inkwell.auth.directory;

import java.util.Arrays;
import java.util.stream.Stream;

/** A sort and its direction; {@code -createdAt} has the newest first. */
record UserOrder(UserSort sort, boolean descending) {

    static final UserOrder NEWEST_FIRST = new UserOrder(UserSort.CREATED_AT, true);
    static final UserOrder BY_USERNAME = new UserOrder(UserSort.USERNAME, false);

    static Stream<UserOrder> all() {
        return Arrays.stream(UserSort.values())
                .flatMap(sort -> Stream.of(new UserOrder(sort, false), new UserOrder(sort, true)));
    }

    String parameter() {
        return (descending ? "-" : "") + sort.parameter();
    }

    /** The statement with this order in place of {@code <key>}, {@code <after>}, {@code <within>} and {@code <direction>}. */
    String applied(String sql, String key) {
        return sql.replace("<key>", key)
                .replace("<after>", descending ? "<" : ">")
                .replace("<within>", descending ? ">=" : "<")
                .replace("<direction>", descending ? "DESC" : "ASC");
    }
}
