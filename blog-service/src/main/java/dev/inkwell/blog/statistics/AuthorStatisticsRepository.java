package dev.inkwell.blog.statistics;

import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Whose posts are read. */
@ApplicationScoped
class AuthorStatisticsRepository {

    static final Pipeline OF_PERIOD = new Pipeline("authors-of-period", "view_totals", "of_day", """
        [
          {"$match": {"kind": "AUTHOR", "day": {"$gte": "<from>", "$lt": "<to>"}}},
          {"$group": {"_id": "$of", "views": {"$sum": "$views"}}},
          {"$setWindowFields": {"sortBy": {"views": -1}, "output": {"rank": {"$rank": {}}}}},
          {"$match": "<who>"},
          {"$sort": {"views": -1, "_id": 1}},
          {"$limit": "<limit>"},
          {"$lookup": {
            "from": "posts",
            "localField": "_id",
            "foreignField": "authorIds",
            "pipeline": [
              {"$match": {
                "status": "PUBLISHED",
                "visibility": {"$in": ["PUBLIC", "MEMBERS", "PRIVATE"]},
                "publishedAt": {"$gte": "<from>", "$lt": "<to>"}
              }},
              {"$count": "n"}
            ],
            "as": "published"
          }},
          {"$set": {"posts": {"$ifNull": [{"$first": "$published.n"}, 0]}}}
        ]
        """);

    private final Aggregations aggregations;

    AuthorStatisticsRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    record Row(String author, long views, long rank, long posts) {}

    /** @param only whom alone to tell of; their rank is among all */
    List<Row> ofPeriod(Periods periods, Optional<String> only, int limit) {
        Document who = only.map(author -> new Document("_id", author)).orElseGet(Document::new);
        return aggregations.run(OF_PERIOD, Aggregations.over(periods, Map.of("who", who, "limit", limit))).stream()
                .map(row -> new Row(
                        row.getString("_id"),
                        Aggregations.number(row, "views"),
                        Aggregations.number(row, "rank"),
                        Aggregations.number(row, "posts")))
                .toList();
    }
}
