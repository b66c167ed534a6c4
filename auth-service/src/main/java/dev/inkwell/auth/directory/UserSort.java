package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What users can be sorted by. A key is what one user has of it: an instant, a username in lower case, or a day. */
enum UserSort {
    CREATED_AT("createdAt", "created_at", "created_at", UserSort::instant, Account::createdAt),
    USERNAME("username", "username", "lower(username)", UnaryOperator.identity(), UserSort::lowerCaseUsername),
    LAST_ACTIVE_ON(
            "lastActiveOn",
            "last_active_on",
            "coalesce(last_active_on, DATE '0001-01-01')",
            UserSort::date,
            UserSort::lastActiveOn);

    /** The key of those who never were active. */
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final String parameter;
    private final String listingColumn;
    private final String accountExpression;
    private final Function<String, Comparable<?>> reader;
    private final Function<Account, Object> key;

    UserSort(
            String parameter,
            String listingColumn,
            String accountExpression,
            Function<String, ? extends Comparable<?>> reader,
            Function<Account, Object> key) {
        this.parameter = parameter;
        this.listingColumn = listingColumn;
        this.accountExpression = accountExpression;
        this.reader = reader::apply;
        this.key = key;
    }

    /** As the API calls it. */
    String parameter() {
        return parameter;
    }

    String listingColumn() {
        return listingColumn;
    }

    /** The same of a row of the accounts themselves. */
    String accountExpression() {
        return accountExpression;
    }

    /** Reads a key from a cursor; raises what {@code Cursor.part} takes as a refusal. */
    Comparable<?> read(String text) {
        return reader.apply(text);
    }

    Object keyOf(Account account) {
        return key.apply(account);
    }

    private static Instant instant(String text) {
        return Instant.parse(inRange(text));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(inRange(text));
    }

    /** Java has more years than the database; those of four digits begin with one. */
    private static String inRange(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException("Out of range");
        }
        return text;
    }

    private static String lowerCaseUsername(Account account) {
        return account.username().toLowerCase(Locale.ROOT);
    }

    private static LocalDate lastActiveOn(Account account) {
        return Objects.requireNonNullElse(account.lastActiveOn(), NEVER);
    }
}
