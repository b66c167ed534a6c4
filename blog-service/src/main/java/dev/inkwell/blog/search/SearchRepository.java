package dev.inkwell.blog.search;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.platform.Turns;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code search_entries}. */
@ApplicationScoped
class SearchRepository implements PanacheMongoRepositoryBase<SearchEntry, ObjectId> {

    /** What a page and its facets need of each that is found. */
    private static final String SCORED = """
            {"$project": {
              "score": {"$round": [{"$meta": "textScore"}, 6]},
              "tag": "$shown.tags",
              "author": "$shown.authorIds",
              "year": {"$toString": {"$year": "$shown.publishedAt"}}}}""";

    private static final String TAGS = """
            [{"$unwind": "$tag"}, {"$group": {"_id": "$tag", "posts": {"$sum": {"$toLong": 1}}}}, {"$sort": {"posts": -1, "_id": 1}}, {"$limit": 20}]""";
    private static final String AUTHORS = """
            [{"$unwind": "$author"}, {"$group": {"_id": "$author", "posts": {"$sum": {"$toLong": 1}}}}, {"$sort": {"posts": -1, "_id": 1}}, {"$limit": 20}]""";
    private static final String YEARS = """
            [{"$group": {"_id": "$year", "posts": {"$sum": {"$toLong": 1}}}}, {"$sort": {"_id": -1}}, {"$limit": 20}]""";
    private static final String TOTAL = """
            [{"$group": {"_id": "", "posts": {"$sum": {"$toLong": 1}}}}]""";

    /** A frequent word costs the database almost half a second, whoever asks: few at once leave it free for everything else. */
    private final Turns turns = new Turns(2, Duration.ofSeconds(5));

    private final long millis;

    SearchRepository(SearchConfig config) {
        this.millis = config.timeLimit().toMillis();
    }

    /** In which languages published posts are: as many keys of an index are read. */
    List<Language> languages() {
        return mongoCollection()
                .distinct("shown.language", Filters.gt("shown.language", ""), String.class)
                .map(Language::valueOf)
                .into(new ArrayList<>());
    }

    /** @return at most {@code limit + 1} entries, the best first */
    Found find(Search search, Optional<Cursor> cursor, int limit) {
        List<Bson> page = new ArrayList<>();
        cursor.ifPresent(last -> page.add(Aggregates.match(search.behind(last))));
        page.add(Aggregates.sort(Sorts.descending("score", "_id")));
        page.add(Aggregates.limit(limit + 1));
        page.add(Aggregates.project(Projections.include("score")));
        Document facets = new Document("page", page)
                .append("total", stages(TOTAL))
                .append("tags", stages(TAGS))
                .append("authors", stages(AUTHORS))
                .append("years", stages(YEARS));
        Document found = inTime("search", () -> mongoCollection()
                .aggregate(
                        List.of(
                                Aggregates.match(search.filter()),
                                Document.parse(SCORED),
                                new Document("$facet", facets)),
                        Document.class)
                .maxTime(millis, TimeUnit.MILLISECONDS)
                .first());
        return found(found);
    }

    private static List<Document> stages(String json) {
        return Document.parse("{\"stages\": " + json + "}").getList("stages", Document.class);
    }

    private static Found found(Document answer) {
        List<FoundEntry> entries = answer.getList("page", Document.class).stream()
                .map(row -> new FoundEntry(row.getObjectId("_id"), row.getDouble("score")))
                .toList();
        long total =
                counts(answer, "total").stream().mapToLong(Found.Count::posts).sum();
        return new Found(entries, total, counts(answer, "tags"), counts(answer, "authors"), counts(answer, "years"));
    }

    private static List<Found.Count> counts(Document answer, String facet) {
        return answer.getList(facet, Document.class).stream()
                .map(row -> new Found.Count(row.getString("_id"), row.getLong("posts")))
                .toList();
    }

    /** Title, text and language of each, one after another, as they can be long. */
    Map<ObjectId, Highlights> highlights(Collection<ObjectId> ids, Map<Language, Reading> readings) {
        Map<ObjectId, Highlights> highlights = new HashMap<>();
        mongoCollection()
                .find(Filters.in("_id", ids), Document.class)
                .projection(Projections.include("shown.title", "shown.text", "shown.language"))
                .batchSize(5)
                .forEach(entry -> highlights.put(entry.getObjectId("_id"), highlights(entry, readings)));
        return highlights;
    }

    private static Highlights highlights(Document entry, Map<Language, Reading> readings) {
        Document shown = entry.get("shown", new Document());
        Reading reading = readings.get(Language.valueOf(shown.get("language", Language.OTHER.name())));
        return reading == null
                ? Highlights.NONE
                : Highlights.of(reading, shown.get("title", ""), shown.get("text", ""));
    }

    /** Public posts that have words of all these beginnings in their titles or tags, the newest first. */
    List<SuggestedPost> beginningWith(List<String> prefixes, int limit) {
        return inTime("suggestions", () -> mongoCollection()
                .find(
                        Filters.and(
                                Filters.eq("shown.visibility", Visibility.PUBLIC.name()),
                                Filters.all("shown.prefixes", prefixes)),
                        Document.class)
                .projection(Projections.include("shown.title", "shown.tags"))
                .sort(Sorts.descending("shown.publishedAt", "_id"))
                .hintString("suggested")
                .limit(limit)
                .maxTime(millis, TimeUnit.MILLISECONDS)
                .map(SearchRepository::suggested)
                .into(new ArrayList<>()));
    }

    private static SuggestedPost suggested(Document entry) {
        Document shown = entry.get("shown", Document.class);
        return new SuggestedPost(
                entry.getObjectId("_id"), shown.getString("title"), shown.getList("tags", String.class));
    }

    List<String> traits(ObjectId post) {
        Document entry = mongoCollection()
                .find(Filters.eq("_id", post), Document.class)
                .projection(Projections.include("shown.traits"))
                .first();
        Document shown = entry == null ? null : entry.get("shown", Document.class);
        return shown == null ? List.of() : shown.getList("traits", String.class);
    }

    private <T> T inTime(String what, Supplier<T> query) {
        try {
            return turns.take(what, query);
        } catch (MongoExecutionTimeoutException e) {
            throw new DomainException(SearchError.TOO_BROAD);
        }
    }
}
