package dev.inkwell.auth.statistics;

import java.time.LocalDate;
import java.util.List;

/** @param items of each period in which accounts were made, the earliest first */
public record CohortsResponse(String interval, List<Item> items) {

    /**
     * @param begin the first day of the period
     * @param signUps accounts that were made in it
     * @param active how many of them were active in that period, in the next, and so on to the one that is not over
     */
    public record Item(LocalDate begin, long signUps, List<Long> active) {}
}
