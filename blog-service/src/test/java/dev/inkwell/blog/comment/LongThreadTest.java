package dev.inkwell.blog.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any page of a thread costs the same: the database looks at as many keys for the last as for the first. */
@QuarkusTest
class LongThreadTest extends BlogTest {

    private static final int COMMENTS = 3_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    private WrittenPost post;

    private MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** Copies of one that was written by the API. */
    @BeforeEach
    void fill() {
        post = WrittenPost.publishedBy(Person.author());
        WrittenComment written = WrittenComment.by(Person.reader(), post);
        MongoCollection<Document> comments = database().getCollection("comments");
        Document stored =
                comments.find(Filters.eq("_id", new ObjectId(written.id()))).first();
        List<Document> copies = new ArrayList<>();
        for (int i = 0; i < COMMENTS; i++) {
            Document copy = new Document(stored);
            copy.put("_id", new ObjectId());
            copy.put("createdAt", Date.from(FIRST.plusSeconds(i)));
            copies.add(copy);
        }
        comments.insertMany(copies);
        database().runCommand(new Document("profile", 0));
        database().getCollection("system.profile").drop();
        database().runCommand(new Document("profile", 2));
    }

    @AfterEach
    void watchNoMore() {
        database().runCommand(new Document("profile", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=20", "?limit=20&flat=true"})
    void theLastPageCostsWhatTheFirstCosts(String query) {
        assertThat(examined(query)).isEqualTo(21);
        assertThat(examined(query + "&cursor=" + cursorAt(COMMENTS - 100))).isBetween(21L, 23L);
    }

    private static String cursorAt(int number) {
        return Cursor.of(FIRST.plusSeconds(number).toString(), "ffffffffffffffffffffffff")
                .encode();
    }

    private long examined(String query) {
        given().get(post.path() + "/comments" + query).then().statusCode(200);
        Document operation = database()
                .getCollection("system.profile")
                .find(Filters.and(Filters.eq("ns", name + ".comments"), Filters.eq("op", "query")))
                .sort(Sorts.descending("ts"))
                .first();
        return operation.get("keysExamined", Number.class).longValue();
    }
}
