package dev.inkwell.kit.period;

import java.time.LocalDate;

/**
 * Days, weeks or months that follow each other.
 *
 * @param begin the first day of the first one
 * @param end the day after the last one
 * @param today the day at the time of the question, in UTC
 */
public record Periods(Interval interval, LocalDate begin, LocalDate end, LocalDate today) {}
