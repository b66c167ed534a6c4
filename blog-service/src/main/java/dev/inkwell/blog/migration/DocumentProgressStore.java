package dev.inkwell.blog.migration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The queries on {@code document_migrations}. */
final class DocumentProgressStore {

    private final MongoCollection<Document> stored;

    DocumentProgressStore(MongoDatabase database) {
        this.stored = database.getCollection("document_migrations");
    }

    Optional<DocumentProgress> find(String name) {
        return Optional.ofNullable(stored.find(Filters.eq("_id", name)).first()).map(DocumentProgressStore::of);
    }

    void begin(DocumentProgress begun) {
        stored.replaceOne(Filters.eq("_id", begun.name()), document(begun), new ReplaceOptions().upsert(true));
    }

    /** @return whether nobody else went on from there meanwhile */
    boolean advance(DocumentProgress from, DocumentProgress to) {
        Bson unchanged = Filters.and(
                Filters.eq("_id", from.name()), Filters.eq("pass", from.pass()), Filters.eq("after", from.after()));
        return stored.replaceOne(unchanged, document(to)).getMatchedCount() == 1;
    }

    private static Document document(DocumentProgress progress) {
        return new Document("_id", progress.name())
                .append("pass", progress.pass())
                .append("after", progress.after())
                .append("seen", progress.seen())
                .append("changed", progress.changed())
                .append("missed", progress.missed())
                .append("failed", progress.failed())
                .append(
                        "failures",
                        progress.failures().stream()
                                .map(DocumentFailure::stored)
                                .toList())
                .append("total", progress.total())
                .append("startedAt", Date.from(progress.startedAt()))
                .append("waitUntil", Date.from(progress.waitUntil()))
                .append("finishedAt", progress.finishedAt() == null ? null : Date.from(progress.finishedAt()));
    }

    private static DocumentProgress of(Document document) {
        List<DocumentFailure> failures = document.getList("failures", Document.class).stream()
                .map(DocumentFailure::of)
                .toList();
        return new DocumentProgress(
                document.getString("_id"),
                document.getInteger("pass"),
                document.get("after"),
                document.getLong("seen"),
                document.getLong("changed"),
                document.getLong("missed"),
                document.getLong("failed"),
                failures,
                document.getLong("total"),
                document.getDate("startedAt").toInstant(),
                document.getDate("waitUntil").toInstant(),
                instant(document.getDate("finishedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
