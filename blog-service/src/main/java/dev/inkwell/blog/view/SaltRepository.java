package dev.inkwell.blog.view;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queries on {@code view_salts}. */
@ApplicationScoped
class SaltRepository {

    private final MongoCollection<Document> salts;

    SaltRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.salts = client.getDatabase(database).getCollection("view_salts");
    }

    /** The one of the day: that which was offered first. */
    DailySalt ofDay(LocalDate day, byte[] offered, Instant expiresAt) {
        Document stored = salts.findOneAndUpdate(
                Filters.eq("_id", day.toString()),
                Updates.combine(
                        Updates.setOnInsert("salt", new Binary(offered)), Updates.setOnInsert("expiresAt", expiresAt)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return new DailySalt(
                day, Objects.requireNonNull(stored).get("salt", Binary.class).getData());
    }
}
