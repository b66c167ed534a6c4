package dev.inkwell.auth.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which users are meant, and in which order.
 *
 * @param text part of username, e-mail address or display name
 * @param email how the address begins, in lower case
 * @param username how the username begins, in lower case; empty for all
 * @param role one that they hold
 * @param statuses any of these
 * @param verified true, false or both: whether the address is verified
 * @param createdFrom the first instant
 * @param createdEnd the first instant that is not meant
 */
record UserFilter(
        Optional<String> text,
        Optional<String> email,
        String username,
        Optional<String> role,
        List<String> statuses,
        List<Boolean> verified,
        Instant createdFrom,
        Instant createdEnd,
        UserOrder order) {

    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** After all that a name or an address can hold, in the byte order of the "C" collation. */
    private static final String END = "\u007f";

    /** Whether it is first searched who matches, and then among those; all other lists are read along an index. */
    boolean isSearch() {
        return text.isPresent() || email.isPresent();
    }

    String usernameEnd() {
        return username + END;
    }

    String emailBegin() {
        return email.orElse("");
    }

    String emailEnd() {
        return email.orElse("") + END;
    }

    /** The least key of the sort that can be meant. */
    Object lowest() {
        return switch (order.sort()) {
            case CREATED_AT -> createdFrom;
            case USERNAME -> username;
            case LAST_ACTIVE_ON -> UserSort.NEVER;
        };
    }

    /** A key that comes after all that can be meant. */
    Object end() {
        return switch (order.sort()) {
            case CREATED_AT -> createdEnd;
            case USERNAME -> usernameEnd();
            case LAST_ACTIVE_ON -> LocalDate.of(9999, 12, 31);
        };
    }
}
