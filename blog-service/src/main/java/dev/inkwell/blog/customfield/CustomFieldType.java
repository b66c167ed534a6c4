package dev.inkwell.blog.customfield;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a custom field are; on the wire in lower case. */
public enum CustomFieldType {
    /** At most 2,000 characters. */
    @JsonProperty("text")
    TEXT("Text of at most 2,000 characters."),
    /** One of the field's choices. */
    @JsonProperty("choice")
    CHOICE("One of the choices of this field."),
    @JsonProperty("integer")
    INTEGER("A whole number of at most 64 bits."),
    @JsonProperty("number")
    NUMBER("A number."),
    @JsonProperty("boolean")
    BOOLEAN("true or false."),
    /** Such as 2026-01-31. */
    @JsonProperty("date")
    DATE("A day, such as 2026-01-31."),
    @JsonProperty("instant")
    INSTANT("An instant (RFC 3339), such as 2026-01-31T00:00:00Z."),
    /** http or https. */
    @JsonProperty("url")
    URL("An http or https address of at most 2,000 characters.");

    private static final int MAX_LENGTH = 2000;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-.{1,31}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\^`{}|]+");

    private final String expected;

    CustomFieldType(String expected) {
        this.expected = expected;
    }

    String expected() {
        return expected;
    }

    /** Whether one value is greater or less than another. */
    boolean isOrdered() {
        return switch (this) {
            case INTEGER, NUMBER, DATE, INSTANT -> true;
            case TEXT, CHOICE, BOOLEAN, URL -> false;
        };
    }

    /** As the database sorts and compares it; nothing where the value is of another type. */
    @Nullable
    Object stored(@Nullable Object wire) {
        return switch (this) {
            case TEXT, CHOICE -> wire instanceof String text && text.length() <= MAX_LENGTH ? text : null;
            case INTEGER -> wire instanceof Integer || wire instanceof Long ? ((Number) wire).longValue() : null;
            case NUMBER ->
                wire instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : null;
            case BOOLEAN -> wire instanceof Boolean ? wire : null;
            case DATE -> wire instanceof String text && DAY.matcher(text).matches() ? day(text) : null;
            case INSTANT -> wire instanceof String text && MOMENT.matcher(text).matches() ? moment(text) : null;
            case URL ->
                wire instanceof String text
                                && text.length() <= MAX_LENGTH
                                && WEB_ADDRESS.matcher(text).matches()
                        ? text
                        : null;
        };
    }

    /** What stands in an address: text is read as the type that it is to be. */
    @Nullable
    Object storedFromText(String text) {
        try {
            return switch (this) {
                case INTEGER -> text.length() <= 20 ? (Object) Long.valueOf(text) : null;
                case NUMBER -> text.length() <= 40 ? stored(Double.valueOf(text)) : null;
                case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : null;
                default -> stored(text);
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Date moment(String text) {
        try {
            return Date.from(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
