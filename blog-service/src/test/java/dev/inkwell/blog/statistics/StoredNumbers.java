package dev.inkwell.blog.statistics;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts into the database what took days to come about. */
@ApplicationScoped
class StoredNumbers {

    private final MongoDatabase database;

    StoredNumbers(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        this.database = client.getDatabase(name);
    }

    MongoDatabase database() {
        return database;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    void views(WrittenPost post, LocalDate day, long views) {
        database.getCollection("post_views")
                .insertOne(new Document("post", new ObjectId(post.id()))
                        .append("day", Aggregations.start(day))
                        .append("views", views));
    }

    void viewsOfSite(LocalDate day, long views) {
        total("SITE", "", day, views);
    }

    void viewsOf(Person author, LocalDate day, long views) {
        total("AUTHOR", author.id().toString(), day, views);
    }

    void viewsOf(String tag, LocalDate day, long views) {
        total("TAG", tag, day, views);
    }

    private void total(String kind, String of, LocalDate day, long views) {
        database.getCollection("view_totals")
                .insertOne(new Document("kind", kind)
                        .append("of", of)
                        .append("day", Aggregations.start(day))
                        .append("views", views));
    }

    WrittenPost publishedOn(LocalDate day, WrittenPost post) {
        database.getCollection("posts")
                .updateOne(Filters.eq("_id", new ObjectId(post.id())), Updates.set("publishedAt", date(day)));
        return post;
    }

    void writtenOn(LocalDate day, WrittenComment comment) {
        database.getCollection("comments")
                .updateOne(Filters.eq("_id", new ObjectId(comment.id())), Updates.set("createdAt", date(day)));
    }
}
