package dev.inkwell.auth.mail;

import java.time.Duration;

/** Tells a duration in words, for mails. */
public final class Lifetime {

    private Lifetime() {}

    /** In the largest unit that tells it whole: {@code 7 days}, {@code 36 hours}, {@code 1 hour}, {@code 30 minutes}. */
    public static String inWords(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes >= 48 * 60 && minutes % (24 * 60) == 0) {
            return of(minutes / (24 * 60), "day");
        }
        return minutes >= 60 && minutes % 60 == 0 ? of(minutes / 60, "hour") : of(minutes, "minute");
    }

    private static String of(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
