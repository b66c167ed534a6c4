package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is left of somebody whose account was deleted: what they chose, and nothing that is personal. */
@QuarkusTest
class DeletedAuthorTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person author = Person.author();
    private final String tag = "left-by-" + author.username();

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private void isDeleted(String posts) {
        AuthService.forgets(author);
        AuthService.tells("account-deleted", author.id().toString(), """
                {"id":"%s","status":"deleted","accessVersion":2,"version":5,"posts":"%s"}""".formatted(author.id(), posts));
    }

    private static void awaitTombstone(WrittenPost post) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get(post.path()).then().body("author.displayName", equalTo("Deleted author")));
    }

    private void isToldOfLate() {
        AuthService.tells("profile-changed", author.id().toString(), """
                {"id":"%s","username":"%s","displayName":"Back again","status":"deleted","accessVersion":2,"version":6}\
                """.formatted(author.id(), author.username()));
    }

    /** Down meanwhile, so that both come in one page. */
    @Test
    void aDeletionWinsOverWhatIsToldBesideIt() {
        WrittenPost post = WrittenPost.publishedBy(author);
        AuthService.goesDown();
        isDeleted("keep");
        isToldOfLate();

        AuthService.comesUp();

        awaitTombstone(post);
    }

    private static void awaitGone(WrittenPost post) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(post.path()).then().statusCode(404));
    }

    private Document stored() {
        return client.getDatabase(database)
                .getCollection("authors")
                .find(Filters.eq("_id", author.id().toString()))
                .first();
    }

    private long count(String collection, String member, Object value) {
        return client.getDatabase(database).getCollection(collection).countDocuments(Filters.eq(member, value));
    }

    @Test
    void storedAnswersToCreationsGoToo() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        author.request()
                .contentType("application/json")
                .header("Idempotency-Key", "\"" + author.username() + "\"")
                .body(Map.of("title", "Once", "body", "b"))
                .post(POSTS)
                .then()
                .statusCode(201);
        assertThat(storedAnswers()).isEqualTo(1);

        isDeleted("keep");

        awaitTombstone(post);
        await().atMost(PATIENCE).until(() -> storedAnswers() == 0);
    }

    private long storedAnswers() {
        return client.getDatabase(database)
                .getCollection("idempotency_keys")
                .countDocuments(Filters.regex("_id", "^" + author.id() + ":"));
    }

    @Test
    void postsThatAreKeptHaveANeutralAuthor() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);

        isDeleted("keep");

        awaitTombstone(post);
        given().get(post.slugPath())
                .then()
                .statusCode(200)
                .body("author.id", equalTo(author.id().toString()))
                .body("author.username", equalTo("~deleted"))
                .body("author.avatarUrl", nullValue());
        given().get(POSTS + "?tag=" + tag).then().body("items.size()", equalTo(1));
        given().get("/api/v1/authors/" + author.username()).then().statusCode(404);
        given().get("/api/v1/authors/~deleted").then().statusCode(404);
        assertThat(stored().toJson()).doesNotContain(author.username());
        author.request().get("/api/v1/me/posts").then().statusCode(401).body("code", equalTo("token-stale"));
    }

    @Test
    void postsThatAreRemovedGoWithTheirSlugsAndTagCounts() {
        WrittenPost published = WrittenPost.publishedBy(author, tag);
        WrittenPost draft = WrittenPost.by(author, Map.of("tags", List.of(tag)));
        WrittenPost trashed = WrittenPost.publishedBy(author, tag);
        author.request()
                .header("If-Match", trashed.entityTag())
                .delete(trashed.path())
                .then()
                .statusCode(204);
        WrittenPost ofAnother = WrittenPost.publishedBy(Person.author(), tag);
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(2));

        isDeleted("remove");

        await().atMost(PATIENCE)
                .until(() -> count("posts", "authorId", author.id().toString()) == 0);
        for (WrittenPost post : List.of(published, draft, trashed)) {
            assertThat(count("post_slugs", "postId", new ObjectId(post.id()))).isZero();
        }
        given().get(published.slugPath()).then().statusCode(404);
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(1));
        given().get(ofAnother.path()).then().statusCode(200);
    }

    @Test
    void noReplayBringsAnythingBack() {
        WrittenPost post = WrittenPost.publishedBy(author);
        isDeleted("keep");
        awaitTombstone(post);

        AuthService.tells(author, "Back again", 4);
        AuthService.tells(author, "Back again, and newer", 6);
        isDeleted("keep");
        Person other = Person.author();
        WrittenPost last = WrittenPost.publishedBy(other);
        AuthService.tells(other, "The last", 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(last.path()).then().body("author.displayName", equalTo("The last")));

        given().get(post.path()).then().body("author.displayName", equalTo("Deleted author"));
        assertThat(stored().toJson()).doesNotContain("Back again");
    }

    @Test
    void aRemovalThatACrashCutOffIsFinished() {
        WrittenPost first = WrittenPost.publishedBy(author);
        isDeleted("remove");
        awaitGone(first);
        // As a crash leaves it: posts are still there, and so is the mark of a replica that does not come back.
        var left = author.token().claim("av", 2).signed();
        String id = given().header("Authorization", "Bearer " + left)
                .contentType("application/json")
                .body(Map.of("title", "Left behind", "body", "b"))
                .post(POSTS)
                .path("id");
        assertThat(count("posts", "_id", new ObjectId(id))).isEqualTo(1);

        client.getDatabase(database)
                .getCollection("authors")
                .updateOne(
                        Filters.eq("_id", author.id().toString()),
                        Updates.set("removePostsAt", Instant.now().minusSeconds(1)));

        await().atMost(PATIENCE).until(() -> count("posts", "_id", new ObjectId(id)) == 0);
    }

    @Test
    void thereIsOneMoreLookWhenTheLastTokenHasExpired() {
        WrittenPost post = WrittenPost.publishedBy(author);

        isDeleted("remove");

        awaitGone(post);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        stored().getDate("removePostsAt").toInstant())
                .isAfter(stored().getDate("deletedAt").toInstant().plus(Duration.ofMinutes(10))));
    }
}
