package dev.inkwell.blog.recount;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is left of a reader whose account was deleted: what they said, without their name, and counters that are right. */
@QuarkusTest
class DeletedPersonTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person author = Person.author();
    private final Person reader = Person.reader();

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private void readerIsDeleted() {
        AuthService.forgets(reader);
        AuthService.tells("account-deleted", reader.id().toString(), """
            {"id":"%s","status":"deleted","accessVersion":2,"version":5,"posts":"keep"}\
            """.formatted(reader.id()));
    }

    private long left(String collection, String member) {
        return client.getDatabase(database)
                .getCollection(collection)
                .countDocuments(Filters.eq(member, reader.id().toString()));
    }

    @Test
    void likesFollowsAndNotificationsGoCommentsStay() {
        WrittenPost post = WrittenPost.publishedBy(author);
        WrittenComment own = WrittenComment.by(reader, post);
        WrittenComment others = WrittenComment.by(author, post);
        for (String path : List.of(
                post.path() + "/like",
                post.path() + "/bookmark",
                others.path() + "/like",
                "/api/v1/authors/" + author.username() + "/follow")) {
            reader.request().put(path).then().statusCode(204);
        }
        author.request()
                .put("/api/v1/authors/" + reader.username() + "/follow")
                .then()
                .statusCode(204);
        reader.request()
                .body(Map.of("reason", "r"))
                .post(others.path() + "/reports")
                .then()
                .statusCode(204);

        readerIsDeleted();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get(own.path()).then().body("author.displayName", equalTo("Deleted author")));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(left("reactions", "personId")).isZero();
            assertThat(left("follows", "personId") + left("follows", "target")).isZero();
            assertThat(left("notifications", "personId") + left("notifications", "actorId"))
                    .isZero();
            assertThat(left("comment_reports", "personId")).isZero();
        });
        given().get(post.path()).then().body("counts.likes", equalTo(0)).body("counts.comments", equalTo(2));
        given().get(others.path()).then().body("likes", equalTo(0));
        given().get("/api/v1/authors/" + author.username()).then().body("followers", equalTo(0));
        author.request().get("/api/v1/me/notifications").then().body("items", empty());
    }
}
