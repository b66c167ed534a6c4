package dev.inkwell.blog.migration;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.inkwell.kit.startup.StartupException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jboss.logging.Logger;

/** Brings a database to the schema of this build. Each command can be repeated, so a step that a crash cut off is done again. */
final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final int INDEX_NOT_FOUND = 27;
    private static final int NAMESPACE_EXISTS = 48;
    /** What a command says that was done before. */
    private static final Set<Integer> DONE_BEFORE = Set.of(INDEX_NOT_FOUND, NAMESPACE_EXISTS);

    /** In place of a command: no document of the old shape may be left, so that the next steps can rely on the new one. */
    static final String FINISH_DOCUMENTS = "finishDocuments";

    private final MongoDatabase database;
    private final DocumentMigrations documents;
    private final Clock clock;

    Migrations(MongoDatabase database, DocumentMigrations documents, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws StartupException when what was applied is not what this build has */
    void apply(List<Migration> known) {
        if (pending(known).isEmpty()) {
            return;
        }
        try (MigrationLock lock = MigrationLock.acquire(database.getCollection("locks"), clock)) {
            for (Migration migration : pending(known)) {
                for (BsonDocument command : migration.commands()) {
                    lock.renew();
                    run(command, lock);
                }
                applied()
                        .insertOne(new Document("_id", migration.name())
                                .append("checksum", migration.checksum())
                                .append("appliedAt", Date.from(clock.instant())));
                LOG.infof("event=migration-applied name=%s", migration.name());
            }
        }
    }

    /** What this build knows and the database has not. @throws StartupException as {@link #apply} */
    List<Migration> pending(List<Migration> known) {
        List<Document> done = applied().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
        for (int i = 0; i < Math.min(done.size(), known.size()); i++) {
            requireSame(done.get(i), known.get(i));
        }
        // A newer build may have gone ahead of this one: its steps leave what this one needs.
        return known.subList(Math.min(done.size(), known.size()), known.size());
    }

    private static void requireSame(Document done, Migration known) {
        String name = done.getString("_id");
        if (!name.equals(known.name())) {
            throw new StartupException(
                    "The database has migration %s where this build has %s: they have different histories."
                            .formatted(name, known.name()));
        }
        if (!known.checksum().equals(done.getString("checksum"))) {
            throw new StartupException(
                    "Migration %s was changed after it was applied: undo that, and add a new migration."
                            .formatted(name));
        }
    }

    private void run(BsonDocument command, MigrationLock lock) {
        if (command.containsKey(FINISH_DOCUMENTS)) {
            documents.finish(command.getString(FINISH_DOCUMENTS).getValue(), lock::renew);
            return;
        }
        try {
            Document answer = database.runCommand(command);
            // The command of a write succeeds also where none of its writes did.
            if (answer.containsKey("writeErrors")) {
                throw new StartupException("A migration was refused: " + answer.get("writeErrors"));
            }
        } catch (MongoCommandException e) {
            if (!DONE_BEFORE.contains(e.getErrorCode())) {
                throw e;
            }
        }
    }

    private MongoCollection<Document> applied() {
        return database.getCollection("migrations");
    }
}
