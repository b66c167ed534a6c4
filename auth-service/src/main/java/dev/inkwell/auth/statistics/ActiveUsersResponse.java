package dev.inkwell.auth.statistics;

import java.time.LocalDate;
import java.util.List;

/** @param items of each period, the earliest first */
public record ActiveUsersResponse(String interval, List<Item> items) {

    /**
     * Accounts that somebody signed in to, or whose session was refreshed, each counted once.
     *
     * @param begin the first day
     * @param active in the period
     * @param last7Days in the seven days to its last day, or to today where it is not over
     * @param last30Days likewise
     */
    public record Item(LocalDate begin, long active, long last7Days, long last30Days) {}
}
