package dev.inkwell.auth.statistics;

import dev.inkwell.auth.RolledBack;
import jakarta.inject.Singleton;

/** The work of the job that counts days. */
@Singleton
public class CountedDays {

    private final DailyCounts days;
    private final DailyCountRepository counts;

    CountedDays(DailyCounts days, DailyCountRepository counts) {
        this.days = days;
        this.counts = counts;
    }

    /** Sends all of its statements, and counts nothing. */
    public void rehearse() throws Exception {
        days.run();
        RolledBack.run(() -> counts.count(counts.countedTo()));
    }
}
