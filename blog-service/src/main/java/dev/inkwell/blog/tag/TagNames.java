package dev.inkwell.blog.tag;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags in the one form in which they are stored, found and part of an address: lower-case letters and digits of any script,
 * parted by single hyphens. {@code C++} and {@code C#} stay apart from {@code C}: {@code cplusplus}, {@code csharp}.
 */
public final class TagNames {

    /** The longest name, in UTF-16 units. */
    public static final int MAX_LENGTH = 50;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private TagNames() {}

    /**
     * Each once, in the order in which they were written.
     *
     * @throws DomainException {@code invalid} (422) at {@code /tags/N} where nothing, or too much, is left of one
     */
    public static List<String> normalised(@Nullable List<String> tags) {
        if (tags == null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            String name = normalised(tags.get(i));
            if (name.isEmpty() || name.length() > MAX_LENGTH) {
                throw new DomainException(CommonError.INVALID)
                        .withError("/tags/" + i, "wrong-format", "A tag has 1 to 50 letters and digits.");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** The form of one name; empty where it has neither letters nor digits. */
    public static String normalised(String tag) {
        String plain = Normalizer.normalize(tag, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("+", "plus")
                .replace("#", "sharp");
        String joined = SEPARATORS.matcher(plain).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return start < end ? joined.substring(start, end) : "";
    }
}
