package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has documents migrated when a test says so, as where this build meets a database for the first time. */
@ApplicationScoped
public class MigratedDocuments {

    private final DocumentMigrationJob job;
    private final MongoClient client;
    private final String database;

    MigratedDocuments(
            DocumentMigrationJob job,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.job = job;
        this.client = client;
        this.database = database;
    }

    /** What every replica does, every few seconds. */
    void look() {
        job.run();
    }

    public void now() {
        client.getDatabase(database).getCollection("document_migrations").deleteMany(new Document());
        job.run();
    }
}
