package dev.inkwell.blog.migration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** What this build would change of the database, in words and numbers. Reads, and waits for no lock. */
final class MigrationPlan {

    private final MongoDatabase database;
    private final Migrations migrations;
    private final DocumentMigrations documents;

    MigrationPlan(MongoDatabase database, Migrations migrations, DocumentMigrations documents) {
        this.database = database;
        this.migrations = migrations;
        this.documents = documents;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Migration> pending = migrations.pending(MigrationFiles.all());
        lines.add("Before the service is ready: %d steps of the schema".formatted(pending.size()));
        for (Migration migration : pending) {
            lines.add("  " + migration.name());
            migration.commands().stream().flatMap(this::of).forEach(line -> lines.add("    " + line));
        }
        List<DocumentProgress> unfinished = documents.progress().stream()
                .filter(progress -> !progress.isFinished())
                .toList();
        lines.add("In the background, while it runs: %d migrations of documents".formatted(unfinished.size()));
        documents.known().stream()
                .filter(migration ->
                        unfinished.stream().anyMatch(one -> one.name().equals(migration.name())))
                .forEach(migration -> lines.add("  %s: %s".formatted(migration.name(), counts(migration))));
        return lines;
    }

    private Stream<String> of(BsonDocument command) {
        String what = command.getFirstKey();
        String collection =
                command.get(what).isString() ? command.getString(what).getValue() : "";
        return switch (what) {
            case "create" -> Stream.of("makes the collection " + collection);
            case "createIndexes" ->
                command.getArray("indexes").stream()
                        .map(BsonValue::asDocument)
                        .map(index -> "makes the index %s of %s (%,d documents)"
                                .formatted(index.getString("name").getValue(), collection, estimate(collection)));
            case "collMod" ->
                Stream.of("has %s validated anew: %,d of %,d documents do not pass as they are"
                        .formatted(
                                collection,
                                count(collection, Filters.nor(command.getDocument("validator", new BsonDocument()))),
                                estimate(collection)));
            case "update" ->
                command.getArray("updates").stream()
                        .map(update -> update.asDocument().getDocument("q"))
                        .map(filter -> "changes %,d of %,d documents of %s, all at once"
                                .formatted(count(collection, filter), estimate(collection), collection));
            case "dropIndexes" -> Stream.of("drops of %s the indexes %s".formatted(collection, command.get("index")));
            case Migrations.FINISH_DOCUMENTS -> Stream.of("finishes the migration of documents " + collection);
            default -> Stream.of(command.toJson());
        };
    }

    private String counts(DocumentMigration migration) {
        return "%,d of %,d documents of %s to change"
                .formatted(
                        count(migration.collection(), migration.pending()),
                        estimate(migration.collection()),
                        migration.collection());
    }

    private long count(String collection, Bson filter) {
        return database.getCollection(collection).countDocuments(filter, new CountOptions());
    }

    private long estimate(String collection) {
        return database.getCollection(collection).estimatedDocumentCount();
    }
}
