package dev.inkwell.blog.post;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tags in the one form in which they are stored and found: NFC, trimmed, single spaces, lower case, each once. */
final class Tags {

    private Tags() {}

    static List<String> normalised(@Nullable List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(Tags::normalised).distinct().toList();
    }

    static String normalised(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
