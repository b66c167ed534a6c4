package dev.inkwell.blog.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;

/**
 * What is read most at present. Of each of the last days the most viewed posts alone are looked at, so it costs the same however
 * many posts there are; views count half as much as those of two days later.
 */
@ApplicationScoped
class TrendingRepository {

    private static final int DAYS = 7;
    private static final int MOST_OF_DAY = 200;

    private static final String TOP_OF_ANOTHER_DAY = """
          {"$unionWith": {"coll": "post_views", "pipeline": [
            {"$match": {"day": "<%s>"}},
            {"$sort": {"views": -1, "post": 1}},
            {"$limit": "<most>"}
          ]}},
        """;

    static final Pipeline TRENDING =
            new Pipeline("trending-posts", "post_views", "top_of_day", """
        [
          {"$match": {"day": "<today>"}},
          {"$sort": {"views": -1, "post": 1}},
          {"$limit": "<most>"},
        %s
          {"$group": {"_id": "$post", "score": {"$sum": {"$multiply": [
            "$views",
            {"$pow": [0.5, {"$divide": [{"$dateDiff": {"startDate": "$day", "endDate": "<today>", "unit": "day"}}, 2]}]}
          ]}}}},
          {"$sort": {"score": -1, "_id": -1}},
          {"$lookup": {
            "from": "posts",
            "localField": "_id",
            "foreignField": "_id",
            "pipeline": [{"$match": {"status": "PUBLISHED", "visibility": "PUBLIC"}}, {"$project": {"_id": 1}}],
            "as": "public"
          }},
          {"$match": {"public": {"$ne": []}}},
          {"$limit": "<limit>"},
          {"$project": {"score": 1}}
        ]
        """.formatted(IntStream.range(1, DAYS)
                    .mapToObj(days -> TOP_OF_ANOTHER_DAY.formatted(daysAgo(days)))
                    .collect(Collectors.joining())));

    private final Aggregations aggregations;

    TrendingRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    /** Posts that everybody may read, the most read first. */
    List<ObjectId> trending(LocalDate today, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("most", MOST_OF_DAY, "limit", limit));
        for (int days = 0; days < DAYS; days++) {
            values.put(daysAgo(days), Aggregations.start(today.minusDays(days)));
        }
        return aggregations.run(TRENDING, values).stream()
                .map(row -> row.getObjectId("_id"))
                .toList();
    }

    /** Letters alone, as the names of places are. */
    private static String daysAgo(int days) {
        return days == 0 ? "today" : "yesterday" + "AndOneMore".repeat(days - 1);
    }
}
