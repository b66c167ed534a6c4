package dev.inkwell.blog.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.post.PostMoves;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduledPostTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person author = Person.author();
    private final String tag = "due-" + author.username();
    private WrittenPost post;

    @Inject
    PostMoves moves;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @BeforeEach
    void write() {
        post = WrittenPost.by(author, Map.of("tags", List.of(tag)));
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    private ValidatableResponse publish(Map<String, ?> request) {
        return author.request().body(request).put(post.publicationPath()).then();
    }

    private ValidatableResponse read() {
        return author.request().get(post.path()).then();
    }

    private void awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> read().body("status", equalTo(status)));
    }

    /** As after a downtime. */
    private void isOverdue(String member) {
        client.getDatabase(database)
                .getCollection("posts")
                .updateOne(
                        Filters.eq("_id", new ObjectId(post.id())),
                        Updates.set("schedule." + member, Instant.now().minusSeconds(3600)));
    }

    @Test
    void aScheduledPostIsNotPublicUntilItsTime() {
        Instant at = in(Duration.ofHours(1));

        publish(Map.of("at", at.toString()))
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("publishAt", equalTo(at.toString()))
                .body("publishedAt", nullValue());

        given().get(post.path()).then().statusCode(404);
        given().get("/api/v1/tags/" + tag).then().statusCode(404);
        author.request().get("/api/v1/me/posts?status=scheduled").then().body("items.id", hasItem(post.id()));
    }

    @Test
    void itGoesLiveByItselfAsOfTheTimeThatWasSet() {
        Instant at = in(Duration.ofSeconds(1));
        publish(Map.of("at", at.toString())).statusCode(200);

        awaitStatus("published");

        read().body("publishedAt", equalTo(at.toString()))
                .body("version", equalTo(3))
                .body("publishAt", nullValue());
        given().get(post.path()).then().statusCode(200);
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(1));
    }

    @Test
    void itGoesLiveOnceHoweverManyTry() {
        publish(Map.of("at", in(Duration.ofHours(1)).toString())).statusCode(200);
        isOverdue("publishAt");

        List<Boolean> done = AtOnce.times(20, () -> moves.settle(new ObjectId(post.id())));

        // The service's own look may have been first.
        assertThat(done.stream().filter(Boolean::booleanValue).count()).isLessThanOrEqualTo(1);
        read().body("status", equalTo("published")).body("version", equalTo(3));
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(1));
    }

    @Test
    void whatCameDueWhileNothingRanIsCaughtUpWith() {
        publish(Map.of(
                        "at", in(Duration.ofHours(1)).toString(),
                        "until", in(Duration.ofHours(2)).toString()))
                .statusCode(200);
        isOverdue("unpublishAt");
        isOverdue("publishAt");

        awaitStatus("draft");

        read().body("version", equalTo(4)).body("unpublishAt", nullValue());
        given().get("/api/v1/tags/" + tag).then().statusCode(404);
    }

    @Test
    void aPostIsWithdrawnByItself() {
        publish(Map.of("until", in(Duration.ofSeconds(2)).toString()))
                .statusCode(200)
                .body("status", equalTo("published"));

        awaitStatus("draft");

        given().get(post.path()).then().statusCode(404);
    }

    @Test
    void aTimeThatHasPassedIsTheOneThatIsShown() {
        publish(Map.of("at", "2020-02-03T04:05:06Z"))
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publishedAt", equalTo("2020-02-03T04:05:06Z"));
    }

    @Test
    void whatIsSaidLastCounts() {
        Map<String, String> later = Map.of("at", in(Duration.ofHours(1)).toString());
        publish(later).statusCode(200);
        publish(later).statusCode(200).body("version", equalTo(2));

        author.request().delete(post.publicationPath()).then().statusCode(200).body("status", equalTo("draft"));

        publish(later).body("status", equalTo("scheduled"));
        publish(Map.of()).body("status", equalTo("published")).body("publishAt", nullValue());
    }

    @Test
    void wrongTimesAreNamed() {
        publish(Map.of("at", "tomorrow")).statusCode(422).body("errors.pointer", hasItem("/at"));
        publish(Map.of("at", 5)).statusCode(422).body("errors.pointer", hasItem("/at"));
        publish(Map.of("at", "+123456-01-01T00:00:00Z")).statusCode(422).body("errors.pointer", hasItem("/at"));
        publish(Map.of("until", "2020-01-01T00:00:00Z")).statusCode(422).body("errors.pointer", hasItem("/until"));
        publish(Map.of("later", true)).statusCode(422).body("errors.pointer", hasItem("/later"));
        read().body("version", equalTo(1));
    }
}
