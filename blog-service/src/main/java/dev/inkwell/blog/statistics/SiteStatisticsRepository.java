package dev.inkwell.blog.statistics;

import dev.inkwell.blog.statistics.SiteStatisticsResponse.Item;
import dev.inkwell.blog.statistics.SiteStatisticsResponse.TopPost;
import dev.inkwell.blog.statistics.SiteStatisticsResponse.Totals;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What happens on the whole site, period by period. */
@ApplicationScoped
class SiteStatisticsRepository {

    /** Begins with the posts, as an index can be named for what a pipeline begins with alone, and many of theirs could be chosen. */
    static final Pipeline BY_PERIOD = new Pipeline("site-by-period", "posts", "shown", """
        [
          {"$match": {
            "status": "PUBLISHED",
            "visibility": {"$in": ["PUBLIC", "MEMBERS", "PRIVATE"]},
            "publishedAt": {"$gte": "<from>", "$lt": "<to>"}
          }},
          {"$group": {
            "_id": {"$dateTrunc": {"date": "$publishedAt", "unit": "<unit>", "startOfWeek": "monday"}},
            "posts": {"$sum": 1}
          }},
          {"$unionWith": {"coll": "view_totals", "pipeline": [
            {"$match": {"kind": "SITE", "of": "", "day": {"$gte": "<from>", "$lt": "<to>"}}},
            {"$group": {
              "_id": {"$dateTrunc": {"date": "$day", "unit": "<unit>", "startOfWeek": "monday"}},
              "views": {"$sum": "$views"}
            }}
          ]}},
          {"$unionWith": {"coll": "comments", "pipeline": [
            {"$match": {"status": "APPROVED", "createdAt": {"$gte": "<from>", "$lt": "<to>"}}},
            {"$group": {
              "_id": {"$dateTrunc": {"date": "$createdAt", "unit": "<unit>", "startOfWeek": "monday"}},
              "comments": {"$sum": 1}
            }}
          ]}},
          {"$group": {
            "_id": "$_id",
            "views": {"$sum": "$views"},
            "posts": {"$sum": "$posts"},
            "comments": {"$sum": "$comments"}
          }},
          {"$project": {"_id": 0, "begin": "$_id", "views": 1, "posts": 1, "comments": 1}},
          {"$densify": {"field": "begin", "range": {"step": 1, "unit": "<unit>", "bounds": ["<from>", "<to>"]}}},
          {"$set": {
            "views": {"$ifNull": ["$views", 0]},
            "posts": {"$ifNull": ["$posts", 0]},
            "comments": {"$ifNull": ["$comments", 0]}
          }},
          {"$setWindowFields": {"sortBy": {"begin": 1}, "output": {
            "viewsSoFar": {"$sum": "$views", "window": {"documents": ["unbounded", "current"]}},
            "averageViews": {"$avg": "$views", "window": {"documents": [-6, 0]}}
          }}},
          {"$facet": {
            "items": [{"$sort": {"begin": 1}}],
            "totals": [{"$group": {
              "_id": null,
              "views": {"$sum": "$views"},
              "posts": {"$sum": "$posts"},
              "comments": {"$sum": "$comments"}
            }}]
          }}
        ]
        """);

    static final Pipeline TOP_POSTS = new Pipeline("top-posts", "post_views", "top_of_day", """
        [
          {"$match": {"day": {"$gte": "<from>", "$lt": "<to>"}}},
          {"$group": {"_id": "$post", "views": {"$sum": "$views"}}},
          {"$sort": {"views": -1, "_id": -1}},
          {"$limit": "<limit>"},
          {"$lookup": {
            "from": "posts",
            "localField": "_id",
            "foreignField": "_id",
            "pipeline": [{"$project": {"slug": 1, "title": 1}}],
            "as": "post"
          }},
          {"$unwind": "$post"}
        ]
        """);

    private final Aggregations aggregations;

    SiteStatisticsRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    SiteStatisticsResponse byPeriod(Periods periods, int mostPosts) {
        Document found = aggregations
                .run(BY_PERIOD, Aggregations.over(periods, Map.of()))
                .getFirst();
        return new SiteStatisticsResponse(
                periods.interval().text(),
                totals(found.getList("totals", Document.class).getFirst()),
                found.getList("items", Document.class).stream()
                        .map(SiteStatisticsRepository::item)
                        .toList(),
                topPosts(periods, mostPosts));
    }

    private List<TopPost> topPosts(Periods periods, int limit) {
        return aggregations.run(TOP_POSTS, Aggregations.over(periods, Map.of("limit", limit))).stream()
                .map(row -> TopPost.of(row.get("post", Document.class), Aggregations.number(row, "views")))
                .toList();
    }

    private static Totals totals(Document row) {
        return new Totals(
                Aggregations.number(row, "views"),
                Aggregations.number(row, "posts"),
                Aggregations.number(row, "comments"));
    }

    private static Item item(Document row) {
        return new Item(
                Aggregations.day(row, "begin"),
                Aggregations.number(row, "views"),
                Aggregations.number(row, "posts"),
                Aggregations.number(row, "comments"),
                Aggregations.number(row, "viewsSoFar"),
                row.getDouble("averageViews"));
    }
}
