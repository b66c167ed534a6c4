package dev.inkwell.blog.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people read it, and the instant for programs. Days are UTC's, as a page without script does not know the reader's. */
public record Day(String shown, String instant) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Day of(Instant instant) {
        return new Day(SHOWN.format(instant), instant.toString());
    }
}
