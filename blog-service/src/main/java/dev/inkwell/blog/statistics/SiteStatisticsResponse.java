package dev.inkwell.blog.statistics;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened on the site.
 *
 * @param items of each period, the earliest first, those without any among them
 * @param topPosts the most viewed in all of this time
 */
@Schema(name = "SiteStatistics")
public record SiteStatisticsResponse(String interval, Totals totals, List<Item> items, List<TopPost> topPosts) {

    /** Of all of this time. */
    @Schema(name = "SiteTotals")
    public record Totals(long views, long posts, long comments) {}

    /**
     * @param begin the first day
     * @param posts that were published in it and are so now, whoever may read them
     * @param comments that were written in it and are approved
     * @param viewsSoFar since the first of these periods
     * @param averageViews of this period and the six before it, as far as they are among these
     */
    @Schema(name = "SitePeriod")
    public record Item(LocalDate begin, long views, long posts, long comments, long viewsSoFar, double averageViews) {}

    @Schema(name = "TopPost")
    public record TopPost(String id, String slug, String title, long views) {

        static TopPost of(Document post, long views) {
            return new TopPost(
                    post.getObjectId("_id").toHexString(), post.getString("slug"), post.getString("title"), views);
        }
    }
}
