package dev.inkwell.blog.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a filter can name.
 *
 * @param member where it is stored; a list holds what any of its items is
 * @param optional whether it can be missing, which is what {@code null} finds
 * @param ordered whether it can be greater or less than something
 * @param expected what its values are, for people
 * @param reader a value as it is stored; null where the text is none
 */
public record FilterField(
        String member, boolean optional, boolean ordered, String expected, Function<String, @Nullable Object> reader) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-.{1,31}");

    /** Text that is compared as a whole. */
    public static FilterField text(String member, boolean optional, Function<String, @Nullable String> reader) {
        return new FilterField(member, optional, false, "Text.", reader::apply);
    }

    public static FilterField wholeNumber(String member) {
        return new FilterField(
                member,
                false,
                true,
                "A whole number.",
                text -> WHOLE_NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null);
    }

    /** A day is its first instant, in UTC. */
    public static FilterField instant(String member) {
        return new FilterField(
                member,
                false,
                true,
                "An instant (RFC 3339), such as 2026-01-31T00:00:00Z, or a day, such as 2026-01-31.",
                FilterField::readInstant);
    }

    private static @Nullable Date readInstant(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Date.from(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return INSTANT.matcher(text).matches()
                    ? Date.from(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
