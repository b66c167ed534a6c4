package dev.inkwell.blog.content;

import java.util.Locale;
import java.util.Optional;

/** What a source is written in; on the wire {@code markdown} (CommonMark 0.31 with GFM's extensions) or {@code html}. */
public enum ContentFormat {
    MARKDOWN,
    HTML;

    /** The name on the wire and in the database: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a wire name, or nothing where there is none of that name. */
    public static Optional<ContentFormat> ofWireName(String name) {
        for (ContentFormat format : values()) {
            if (format.wireName().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
