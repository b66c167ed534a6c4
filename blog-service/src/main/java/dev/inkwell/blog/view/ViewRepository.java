package dev.inkwell.blog.view;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queries on {@code post_visits}, {@code post_views} and {@code view_totals}. */
@ApplicationScoped
class ViewRepository {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> visits;
    private final MongoCollection<Document> views;
    private final MongoCollection<Document> totals;

    ViewRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        MongoDatabase database = client.getDatabase(name);
        this.visits = database.getCollection("post_visits");
        this.views = database.getCollection("post_views");
        this.totals = database.getCollection("view_totals");
    }

    /** @return those that were not known yet */
    List<Visit> insert(ClientSession session, List<Visit> some) {
        List<UpdateOneModel<Document>> upserts = some.stream()
                .map(visit -> new UpdateOneModel<Document>(
                        Filters.eq("_id", visit.key()),
                        Updates.setOnInsert("expiresAt", Date.from(DailySalts.end(visit.day()))),
                        UPSERT))
                .toList();
        return visits.bulkWrite(session, upserts).getUpserts().stream()
                .map(upsert -> some.get(upsert.getIndex()))
                .toList();
    }

    void addToPosts(ClientSession session, Map<DayOf<ObjectId>, Long> counted) {
        add(session, views, counted, post -> Filters.eq("post", post));
    }

    void addToTotals(ClientSession session, ViewKind kind, Map<DayOf<String>, Long> counted) {
        add(session, totals, counted, of -> Filters.and(Filters.eq("kind", kind.name()), Filters.eq("of", of)));
    }

    private static <T> void add(
            ClientSession session,
            MongoCollection<Document> collection,
            Map<DayOf<T>, Long> counted,
            Function<T, Bson> subject) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        counted.forEach((of, views) -> updates.add(new UpdateOneModel<>(
                Filters.and(subject.apply(of.subject()), Filters.eq("day", start(of.day()))),
                Updates.inc("views", views),
                UPSERT)));
        if (!updates.isEmpty()) {
            collection.bulkWrite(session, updates);
        }
    }

    /** Removes some that belong to a post. @return whether there may be more */
    boolean removeSome(ObjectId post, int limit) {
        Bson visitsOfPost = Filters.and(Filters.gte("_id", Visit.first(post)), Filters.lte("_id", Visit.last(post)));
        return removeSome(visits, visitsOfPost, limit) | removeSome(views, Filters.eq("post", post), limit);
    }

    boolean removeSome(ViewKind kind, String of, int limit) {
        return removeSome(totals, Filters.and(Filters.eq("kind", kind.name()), Filters.eq("of", of)), limit);
    }

    private static boolean removeSome(MongoCollection<Document> collection, Bson filter, int limit) {
        List<Object> ids = collection
                .find(filter)
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(row -> row.get("_id"))
                .into(new ArrayList<>());
        collection.deleteMany(Filters.in("_id", ids));
        return ids.size() == limit;
    }

    private static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
