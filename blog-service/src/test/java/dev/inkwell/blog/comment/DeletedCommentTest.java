package dev.inkwell.blog.comment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of comments that were deleted, or can be changed no more. */
@QuarkusTest
class DeletedCommentTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private void deletes(Person person, WrittenComment comment) {
        person.request().header("If-Match", "*").delete(comment.path()).then().statusCode(204);
    }

    private long stored(String collection, String member, String id) {
        return client.getDatabase(database)
                .getCollection(collection)
                .countDocuments(Filters.eq(member, new ObjectId(id)));
    }

    private void awaitRemoved(WrittenComment comment) {
        await().atMost(PATIENCE).until(() -> stored("comments", "_id", comment.id()) == 0);
    }

    @Test
    void oneWithoutRepliesIsGoneWithItsLikes() {
        WrittenComment comment = WrittenComment.by(reader, post);
        author.request().put(comment.path() + "/like").then().statusCode(204);

        deletes(reader, comment);

        given().get(comment.path()).then().statusCode(404);
        given().get(post.path() + "/comments").then().body("items", empty());
        given().get(post.path()).then().body("counts.comments", equalTo(0));
        awaitRemoved(comment);
        await().atMost(PATIENCE).until(() -> stored("reactions", "subjectId", comment.id()) == 0);
    }

    @Test
    void oneWithRepliesKeepsItsPlaceUntilTheyAreGone() {
        WrittenComment comment = WrittenComment.by(reader, post);
        WrittenComment reply = WrittenComment.reply(author, post, comment);

        deletes(reader, comment);

        given().get(comment.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("deleted"))
                .body("author", nullValue())
                .body("body", nullValue())
                .body("html", nullValue())
                .body("replies", equalTo(1));
        given().get(post.path() + "/comments").then().body("items.id", contains(comment.id()));
        given().get(post.path()).then().body("counts.comments", equalTo(1));
        reader.request()
                .body(Map.of("body", "b", "parentId", comment.id()))
                .post(post.path() + "/comments")
                .then()
                .statusCode(422);
        author.request().put(comment.path() + "/like").then().statusCode(404);
        deletes(Person.editor(), reply);
        awaitRemoved(reply);
        awaitRemoved(comment);
        given().get(post.path()).then().body("counts.comments", equalTo(0));
    }

    @Test
    void afterTheEditWindowItStaysAsItIs() {
        WrittenComment comment = WrittenComment.by(reader, post);
        client.getDatabase(database)
                .getCollection("comments")
                .updateOne(
                        Filters.eq("_id", new ObjectId(comment.id())),
                        Updates.set("createdAt", Instant.now().minus(Duration.ofMinutes(16))));

        reader.request()
                .header("If-Match", "*")
                .body(Map.of("body", "Late"))
                .patch(comment.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("edit-window-over"));
        deletes(reader, comment);
    }

    @Test
    void theyGoWithTheirPost() {
        WrittenComment comment = WrittenComment.by(reader, post);
        reader.request().put(post.path() + "/like").then().statusCode(204);
        reader.request().put(comment.path() + "/like").then().statusCode(204);

        dev.inkwell.blog.testing.AuthService.forgets(author);
        dev.inkwell.blog.testing.AuthService.tells(
                "account-deleted", author.id().toString(), """
                    {"id":"%s","status":"deleted","accessVersion":2,"version":5,"posts":"remove"}\
                    """.formatted(author.id()));

        awaitRemoved(comment);
        await().atMost(PATIENCE)
                .until(() -> stored("reactions", "subjectId", post.id()) == 0
                        && stored("reactions", "subjectId", comment.id()) == 0
                        && stored("post_counts", "_id", post.id()) == 0);
    }
}
