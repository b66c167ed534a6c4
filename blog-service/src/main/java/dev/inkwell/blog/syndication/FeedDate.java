package dev.inkwell.blog.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as HTTP and RSS write it (RFC 9110, section 5.6.7): a day has two digits, for which Java's own format has one. */
final class FeedDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FeedDate() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
