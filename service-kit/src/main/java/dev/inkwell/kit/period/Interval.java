package dev.inkwell.kit.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How days are put together. Weeks begin on Monday (ISO 8601). */
public enum Interval {
    DAY("day", ChronoUnit.DAYS, 366, 30),
    WEEK("week", ChronoUnit.WEEKS, 157, 12),
    MONTH("month", ChronoUnit.MONTHS, 36, 12);

    private final String text;
    private final ChronoUnit unit;
    private final int most;
    private final int usual;

    Interval(String text, ChronoUnit unit, int most, int usual) {
        this.text = text;
        this.unit = unit;
        this.most = most;
        this.usual = usual;
    }

    public String text() {
        return text;
    }

    /** How many of them may be asked for at once: some three years at most, which bounds what is read. */
    public int most() {
        return most;
    }

    /** As many as are shown unless told. */
    public int usual() {
        return usual;
    }

    /** The first day of the one that a day lies in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    public LocalDate plus(LocalDate begin, long count) {
        return begin.plus(count, unit);
    }

    public long between(LocalDate begin, LocalDate end) {
        return unit.between(begin, end);
    }
}
