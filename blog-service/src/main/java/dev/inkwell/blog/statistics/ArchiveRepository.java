package dev.inkwell.blog.statistics;

import dev.inkwell.blog.statistics.ArchiveResponse.Item;
import dev.inkwell.kit.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When public posts were published: by the keys of an index alone, no post is looked at. */
@ApplicationScoped
class ArchiveRepository {

    static final Pipeline BY_PERIOD = new Pipeline("archive-by-period", "posts", "addresses_and_canonical", """
        [
          {"$match": {"status": "PUBLISHED", "visibility": "PUBLIC", "publishedAt": {"$gte": "<from>", "$lt": "<to>"}}},
          {"$group": {
            "_id": {"$dateTrunc": {"date": "$publishedAt", "unit": "<unit>", "startOfWeek": "monday"}},
            "posts": {"$sum": 1}
          }},
          {"$project": {"_id": 0, "begin": "$_id", "posts": 1}},
          {"$densify": {"field": "begin", "range": {"step": 1, "unit": "<unit>", "bounds": ["<from>", "<to>"]}}},
          {"$sort": {"begin": 1}}
        ]
        """);

    static final Pipeline OLDEST = new Pipeline("archive-oldest", "posts", "addresses_and_canonical", """
        [
          {"$match": {"status": "PUBLISHED", "visibility": "PUBLIC"}},
          {"$sort": {"publishedAt": 1}},
          {"$limit": 1},
          {"$project": {"_id": 0, "publishedAt": 1}}
        ]
        """);

    private final Aggregations aggregations;

    ArchiveRepository(Aggregations aggregations) {
        this.aggregations = aggregations;
    }

    List<Item> byPeriod(Periods periods) {
        return aggregations.run(BY_PERIOD, Aggregations.over(periods, Map.of())).stream()
                .map(row -> new Item(Aggregations.day(row, "begin"), Aggregations.number(row, "posts")))
                .toList();
    }

    Optional<LocalDate> oldest() {
        return aggregations.run(OLDEST, Map.of()).stream()
                .map(row -> Aggregations.day(row, "publishedAt"))
                .findFirst();
    }
}
