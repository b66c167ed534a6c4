package dev.inkwell.blog.migration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** A migration of documents that counts how often it changes one. */
class Herons implements DocumentMigration {

    static final String NAME = "0001-herons-have-a-length";

    private static final String HERONS = "herons";

    static DocumentMigrations migrations(MongoDatabase database) {
        return migrations(database, new Herons(), Clock.systemUTC(), Duration.ZERO, new SimpleMeterRegistry());
    }

    static DocumentMigrations migrations(
            MongoDatabase database, DocumentMigration migration, Clock clock, Duration settle, MeterRegistry meters) {
        return new DocumentMigrations(
                List.of(migration),
                new DocumentRanges(database),
                new DocumentProgressStore(database),
                new DocumentStates(meters),
                clock,
                new DocumentMigrations.Pace(100, 1, settle));
    }

    static void insert(MongoDatabase database, int count) {
        database.getCollection(HERONS)
                .insertMany(IntStream.range(0, count)
                        .mapToObj(size -> new Document("size", size))
                        .toList());
    }

    static ObjectId insertOddOne(MongoDatabase database) {
        Document odd = new Document("_id", new ObjectId()).append("size", "large");
        database.getCollection(HERONS).insertOne(odd);
        return odd.getObjectId("_id");
    }

    static long withLength(MongoDatabase database) {
        return database.getCollection(HERONS).countDocuments(Filters.exists("length"));
    }

    /** Those that were changed once, and from what they are. */
    static long right(MongoDatabase database) {
        Document twice = new Document("$multiply", List.of("$size", 2));
        return database.getCollection(HERONS)
                .countDocuments(Filters.and(
                        Filters.eq("changes", 1), Filters.expr(new Document("$eq", List.of("$length", twice)))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String collection() {
        return HERONS;
    }

    @Override
    public Bson pending() {
        return Filters.exists("length", false);
    }

    @Override
    public List<String> members() {
        return List.of("size");
    }

    @Override
    public Bson change(Document heron) {
        if (!(heron.get("size") instanceof Integer size)) {
            throw new IllegalArgumentException("size is no number");
        }
        return Updates.combine(Updates.set("length", size * 2), Updates.inc("changes", 1));
    }
}
