package dev.inkwell.blog.statistics;

import dev.inkwell.blog.statistics.TagStatisticsResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Which tags public posts have, and which they have together. */
@ApplicationScoped
class TagStatisticsRepository {

    static final Pipeline OF_PERIOD = new Pipeline("tags-of-period", "posts", "shown", """
        [
          {"$match": {"status": "PUBLISHED", "visibility": "PUBLIC", "publishedAt": {"$gte": "<from>", "$lt": "<to>"}}},
          {"$project": {"tags": 1}},
          {"$unwind": "$tags"},
          {"$group": {"_id": "$tags", "posts": {"$sum": 1}}},
          {"$setWindowFields": {"sortBy": {"posts": -1}, "output": {"rank": {"$rank": {}}}}},
          {"$facet": {
            "tags": [{"$count": "n"}],
            "items": [
              {"$sort": {"posts": -1, "_id": 1}},
              {"$limit": "<limit>"},
              {"$lookup": {
                "from": "view_totals",
                "localField": "_id",
                "foreignField": "of",
                "pipeline": [
                  {"$match": {"kind": "TAG", "day": {"$gte": "<from>", "$lt": "<to>"}}},
                  {"$group": {"_id": null, "views": {"$sum": "$views"}}}
                ],
                "as": "seen"
              }},
              {"$set": {"views": {"$ifNull": [{"$first": "$seen.views"}, 0]}}}
            ]
          }}
        ]
        """);

    /** The latest of a tag's posts are looked at, so that no tag costs more than that. */
    private static final int MOST_POSTS = 1000;

    static final Pipeline RELATED = new Pipeline("related-tags", "posts", "shown_by_tag", """
        [
          {"$match": {"status": "PUBLISHED", "visibility": "PUBLIC", "tags": "<tag>"}},
          {"$sort": {"publishedAt": -1, "_id": -1}},
          {"$limit": "<most>"},
          {"$project": {"tags": 1}},
          {"$facet": {
            "posts": [{"$count": "n"}],
            "items": [
              {"$unwind": "$tags"},
              {"$match": {"tags": {"$ne": "<tag>"}}},
              {"$group": {"_id": "$tags", "posts": {"$sum": 1}}},
              {"$sort": {"posts": -1, "_id": 1}},
              {"$limit": "<limit>"}
            ]
          }}
        ]
        """);

    private final Aggregations aggregations;

    TagStatisticsRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    TagStatisticsResponse ofPeriod(Periods periods, int limit) {
        Document found = aggregations
                .run(OF_PERIOD, Aggregations.over(periods, Map.of("limit", limit)))
                .getFirst();
        List<Item> items = found.getList("items", Document.class).stream()
                .map(row -> new Item(
                        row.getString("_id"),
                        Aggregations.number(row, "posts"),
                        Aggregations.number(row, "rank"),
                        Aggregations.number(row, "views")))
                .toList();
        return new TagStatisticsResponse(periods.begin(), periods.end().minusDays(1), count(found, "tags"), items);
    }

    RelatedTagsResponse related(String tag, int limit) {
        Document found = aggregations
                .run(RELATED, Map.of("tag", tag, "most", MOST_POSTS, "limit", limit))
                .getFirst();
        List<RelatedTagsResponse.Item> items = found.getList("items", Document.class).stream()
                .map(row -> new RelatedTagsResponse.Item(row.getString("_id"), Aggregations.number(row, "posts")))
                .toList();
        return new RelatedTagsResponse(tag, count(found, "posts"), items);
    }

    private static long count(Document found, String facet) {
        return found.getList(facet, Document.class).stream()
                .mapToLong(row -> Aggregations.number(row, "n"))
                .sum();
    }
}
