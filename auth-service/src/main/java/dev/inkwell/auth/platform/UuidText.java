package dev.inkwell.auth.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in their canonical form only, as {@link UUID#fromString} takes many others. */
public final class UuidText {

    /** The canonical form as a regular expression. */
    public static final String FORM = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final Pattern CANONICAL = Pattern.compile(FORM);

    private UuidText() {}

    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
