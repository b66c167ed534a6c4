package dev.inkwell.blog.statistics;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tags of the public posts that were published in a time.
 *
 * @param from the first day
 * @param to the last day
 * @param tags how many different ones there are
 * @param items those with most posts, the first first
 */
@Schema(name = "TagStatistics")
public record TagStatisticsResponse(LocalDate from, LocalDate to, long tags, List<Item> items) {

    /**
     * @param posts that were published in this time
     * @param rank by their number; the same for equal ones
     * @param views in this time, of all public posts with the tag
     */
    @Schema(name = "TagOfPeriod")
    public record Item(String tag, long posts, long rank, long views) {}
}
