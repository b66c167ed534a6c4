package dev.inkwell.blog.migration;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Changes the documents of a range of ids: it can be done again, and by two at once, with the same result. */
final class DocumentRanges {

    /** So many documents are in memory at once, and in one write. */
    private static final int TOGETHER = 50;

    private final MongoDatabase database;

    DocumentRanges(MongoDatabase database) {
        this.database = database;
    }

    /** @param after the id of the last document before the range */
    DocumentBatch change(DocumentMigration migration, @Nullable Object after, int size) {
        MongoCollection<Document> documents = database.getCollection(migration.collection());
        List<Object> ids = ids(documents, after, size);
        DocumentBatch batch = new DocumentBatch(ids);
        if (!ids.isEmpty()) {
            Bson range = Filters.and(Filters.gte("_id", ids.getFirst()), Filters.lte("_id", ids.getLast()));
            changeThose(documents, migration, Filters.and(range, migration.pending()), batch);
        }
        return batch;
    }

    /** By keys alone, so that a range is bounded also where few documents in it have the old shape. */
    private static List<Object> ids(MongoCollection<Document> documents, @Nullable Object after, int size) {
        return documents
                .find(after == null ? Filters.empty() : Filters.gt("_id", after))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .hint(new Document("_id", 1))
                .limit(size)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static void changeThose(
            MongoCollection<Document> documents, DocumentMigration migration, Bson which, DocumentBatch batch) {
        List<Document> read = new ArrayList<>();
        try (var cursor = documents
                .find(which)
                .projection(Projections.include(migration.members()))
                .batchSize(TOGETHER)
                .cursor()) {
            while (cursor.hasNext()) {
                read.add(cursor.next());
                if (read.size() == TOGETHER || !cursor.hasNext()) {
                    write(documents, migration, read, batch);
                    read.clear();
                }
            }
        }
    }

    private static void write(
            MongoCollection<Document> documents,
            DocumentMigration migration,
            List<Document> read,
            DocumentBatch batch) {
        List<Object> ids = new ArrayList<>();
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (Document document : read) {
            try {
                Bson change = migration.change(document);
                updates.add(new UpdateOneModel<>(asRead(migration, document), change));
                ids.add(document.get("_id"));
            } catch (IllegalArgumentException e) {
                batch.failed(new DocumentFailure(String.valueOf(document.get("_id")), String.valueOf(e.getMessage())));
            }
        }
        if (!updates.isEmpty()) {
            write(documents, updates, ids, batch);
        }
    }

    private static Bson asRead(DocumentMigration migration, Document document) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("_id", document.get("_id")));
        all.add(migration.pending());
        for (String member : migration.members()) {
            all.add(Filters.eq(member, document.getEmbedded(List.of(member.split("\\.")), Object.class)));
        }
        return Filters.and(all);
    }

    private static void write(
            MongoCollection<Document> documents,
            List<UpdateOneModel<Document>> updates,
            List<Object> ids,
            DocumentBatch batch) {
        BulkWriteResult result;
        List<BulkWriteError> errors = List.of();
        try {
            result = documents.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()) {
                throw e;
            }
            result = e.getWriteResult();
            errors = e.getWriteErrors();
        }
        for (BulkWriteError error : errors) {
            batch.failed(new DocumentFailure(String.valueOf(ids.get(error.getIndex())), error.getMessage()));
        }
        batch.changed(result.getModifiedCount());
        batch.missed(updates.size() - errors.size() - result.getModifiedCount());
    }
}
