package dev.inkwell.blog.recount;

import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.count.CounterRule;
import dev.inkwell.blog.platform.Duplicates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The queries of a recount, over the collections that the rules name. */
@ApplicationScoped
class RecountRepository {

    private final MongoClient client;
    private final String database;

    RecountRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /**
     * The next subjects, each with its counter as it is stored and as it is counted, all as of one instant.
     *
     * @param after the id of the last subject before them
     */
    List<Document> compare(ClientSession session, CounterRule rule, @Nullable Object after, int limit) {
        String stored = "$stored." + rule.member();
        List<Bson> pipeline = List.of(
                Aggregates.match(after == null ? new Document() : Filters.gt("_id", after)),
                Aggregates.sort(Sorts.ascending("_id")),
                Aggregates.limit(limit),
                Aggregates.lookup(rule.storedIn(), "_id", "_id", "stored"),
                new Document("$lookup", Document.parse(rule.lookup()).append("as", "counted")),
                Aggregates.project(new Document("stored", orZero(first(stored)))
                        .append("counted", orZero(first("$counted.n")))
                        .append("removed", new Document("$gt", List.of(first("$stored.sweepAt"), Instant.EPOCH)))));
        return collection(rule.subjects()).aggregate(session, pipeline).into(new ArrayList<>());
    }

    private static Document first(String path) {
        return new Document("$first", path);
    }

    private static Document orZero(Document expression) {
        return new Document("$ifNull", List.of(expression, 0L));
    }

    void set(ClientSession session, CounterRule rule, Object id, long counted) {
        collection(rule.storedIn())
                .updateOne(
                        session,
                        Filters.eq("_id", id),
                        Updates.set(rule.member(), counted),
                        new UpdateOptions().upsert(true));
    }

    /** @return whether no other replica recounts until then */
    boolean claim(Instant now, Instant until) {
        try {
            collection("locks")
                    .updateOne(
                            Filters.and(Filters.eq("_id", "recount"), Filters.lte("expiresAt", now)),
                            Updates.set("expiresAt", until),
                            new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isOf(e, "locks")) {
                return false;
            }
            throw e;
        }
    }
}
