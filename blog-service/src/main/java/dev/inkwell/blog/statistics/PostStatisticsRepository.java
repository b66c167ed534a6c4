package dev.inkwell.blog.statistics;

import dev.inkwell.blog.statistics.PostStatisticsResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** How a post is read and commented on, period by period. */
@ApplicationScoped
class PostStatisticsRepository {

    static final Pipeline BY_PERIOD = new Pipeline("post-by-period", "post_views", "once", """
        [
          {"$match": {"post": "<post>", "day": {"$gte": "<from>", "$lt": "<to>"}}},
          {"$project": {
            "begin": {"$dateTrunc": {"date": "$day", "unit": "<unit>", "startOfWeek": "monday"}},
            "views": 1
          }},
          {"$unionWith": {"coll": "comments", "pipeline": [
            {"$match": {
              "postId": "<post>",
              "shown": true,
              "status": "APPROVED",
              "createdAt": {"$gte": "<from>", "$lt": "<to>"}
            }},
            {"$project": {
              "begin": {"$dateTrunc": {"date": "$createdAt", "unit": "<unit>", "startOfWeek": "monday"}},
              "comments": {"$literal": 1}
            }}
          ]}},
          {"$group": {"_id": "$begin", "views": {"$sum": "$views"}, "comments": {"$sum": "$comments"}}},
          {"$project": {"_id": 0, "begin": "$_id", "views": 1, "comments": 1}},
          {"$densify": {"field": "begin", "range": {"step": 1, "unit": "<unit>", "bounds": ["<from>", "<to>"]}}},
          {"$set": {"views": {"$ifNull": ["$views", 0]}, "comments": {"$ifNull": ["$comments", 0]}}},
          {"$setWindowFields": {"sortBy": {"begin": 1}, "output": {
            "viewsSoFar": {"$sum": "$views", "window": {"documents": ["unbounded", "current"]}},
            "averageViews": {"$avg": "$views", "window": {"documents": [-6, 0]}}
          }}},
          {"$sort": {"begin": 1}}
        ]
        """);

    private final Aggregations aggregations;

    PostStatisticsRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    List<Item> byPeriod(ObjectId post, Periods periods) {
        return aggregations.run(BY_PERIOD, Aggregations.over(periods, Map.of("post", post))).stream()
                .map(PostStatisticsRepository::item)
                .toList();
    }

    private static Item item(Document row) {
        return new Item(
                Aggregations.day(row, "begin"),
                Aggregations.number(row, "views"),
                Aggregations.number(row, "comments"),
                Aggregations.number(row, "viewsSoFar"),
                row.getDouble("averageViews"));
    }
}
