package dev.inkwell.blog.statistics;

import dev.inkwell.blog.count.PostCounts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a post is read.
 *
 * @param counts of all time
 * @param items of each period, the earliest first, those without any among them
 */
@Schema(name = "PostStatistics")
public record PostStatisticsResponse(String interval, PostCounts counts, List<Item> items) {

    /**
     * @param begin the first day
     * @param comments that were written in it and are there for everybody
     * @param viewsSoFar since the first of these periods
     * @param averageViews of this period and the six before it, as far as they are among these
     */
    @Schema(name = "PostPeriod")
    public record Item(LocalDate begin, long views, long comments, long viewsSoFar, double averageViews) {}
}
