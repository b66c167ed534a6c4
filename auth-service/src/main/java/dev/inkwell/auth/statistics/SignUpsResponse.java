package dev.inkwell.auth.statistics;

import java.time.LocalDate;
import java.util.List;

/** @param items of each period, the earliest first */
public record SignUpsResponse(String interval, List<Item> items) {

    /**
     * @param begin the first day
     * @param signUps accounts that were made, whatever has become of them
     * @param total all accounts that were ever made by the end of it
     */
    public record Item(LocalDate begin, long signUps, long total) {}
}
