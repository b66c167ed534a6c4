package dev.inkwell.kit.query;

import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a query parameter, which comes as a string since the framework answers 404 to what it can't convert.
 * Each reader answers empty where the parameter is missing, and raises {@code invalid} (422) where it can't be read.
 */
public final class QueryValue {

    // Years of four digits are those that RFC 3339 has and every database holds.
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-.{1,31}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private QueryValue() {}

    public static Optional<Instant> instant(String name, @Nullable String value) {
        return read(name, value, "An instant (RFC 3339), such as 2026-01-31T00:00:00Z.", text -> {
            require(INSTANT, text);
            return Instant.parse(text);
        });
    }

    /** A day, such as 2026-01-31. */
    public static Optional<LocalDate> day(String name, @Nullable String value) {
        return read(name, value, "A day, such as 2026-01-31.", text -> {
            require(DAY, text);
            return LocalDate.parse(text);
        });
    }

    public static Optional<UUID> id(String name, @Nullable String value) {
        return read(name, value, "A UUID.", text -> {
            require(ID, text);
            return UUID.fromString(text);
        });
    }

    public static Optional<Boolean> flag(String name, @Nullable String value) {
        return oneOf(name, value, Stream.of(true, false), Object::toString);
    }

    /** Text that can be stored, of a bounded length. */
    public static Optional<String> text(String name, @Nullable String value, int shortest, int longest) {
        return read(name, value, "From %d to %d characters.".formatted(shortest, longest), text -> {
            int length = text.codePointCount(0, text.length());
            if (length < shortest || length > longest || !Text.isStorable(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** The one of all that is called so. */
    public static <T> Optional<T> oneOf(
            String name, @Nullable String value, Stream<T> all, Function<T, String> nameOf) {
        if (value == null) {
            return Optional.empty();
        }
        var named = all.collect(Collectors.toMap(nameOf, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
        T one = named.get(value);
        if (one == null) {
            throw refusal(name, "unknown-value", "One of: " + String.join(", ", named.keySet()) + ".");
        }
        return Optional.of(one);
    }

    /** Some of the names that are known, separated by commas; none where the parameter is missing. */
    public static Set<String> names(String name, @Nullable String value, Collection<String> known) {
        if (value == null) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String one : value.split(",", known.size() + 1)) {
            if (!known.contains(one.strip())) {
                String all = String.join(", ", new TreeSet<>(known));
                throw refusal(name, "unknown-value", "Some of these, separated by commas: " + all + ".");
            }
            names.add(one.strip());
        }
        return names;
    }

    /** The 422 that names a parameter, for what only its feature can tell. */
    public static DomainException refusal(String name, String code, String detail) {
        return new DomainException(CommonError.INVALID).withError(FieldError.query(name, code, detail));
    }

    private static void require(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
    }

    private static <T> Optional<T> read(
            String name, @Nullable String value, String expected, Function<String, T> reader) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal(name, "wrong-format", expected);
        }
    }
}
