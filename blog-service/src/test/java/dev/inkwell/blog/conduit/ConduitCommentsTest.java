package dev.inkwell.blog.conduit;

import static dev.inkwell.blog.conduit.Conduit.anybody;
import static dev.inkwell.blog.conduit.Conduit.as;
import static dev.inkwell.blog.conduit.Conduit.comments;
import static dev.inkwell.blog.conduit.Conduit.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.isA;
import static org.hamcrest.Matchers.matchesPattern;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.post.PostRemoval;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments are flat here, and numbered. */
@QuarkusTest
class ConduitCommentsTest extends BlogTest {

    @Inject
    MongoClient client;

    @Inject
    PostRemoval removal;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private String slug;
    private String path;

    @BeforeEach
    void write() {
        slug = written(author);
        path = "/api/articles/" + slug + "/comments";
    }

    @Test
    void aCommentHasAWholeNumber() {
        Integer number = comments(reader, slug, "Thank you *so* much!")
                .then()
                .statusCode(201)
                .body("comment.id", isA(Integer.class))
                .body("comment.body", equalTo("Thank you *so* much!"))
                .body("comment.createdAt", matchesPattern(".*\\.\\d{3}Z"))
                .body("comment.updatedAt", matchesPattern(".*\\.\\d{3}Z"))
                .body("comment.author.username", equalTo(reader.username()))
                .extract()
                .path("comment.id");

        anybody()
                .get(path)
                .then()
                .statusCode(200)
                .body("comments.id", contains(number), "comments.author.following", contains(false));
        as(author).get(path).then().body("comments.id", contains(number));
    }

    @Test
    void onlyItsAuthorDeletesAComment() {
        Integer number = comments(reader, slug, "Mine").path("comment.id");
        Integer other = comments(author, slug, "Another").path("comment.id");

        as(author).delete(path + "/" + number).then().statusCode(403).body("errors.comment", contains("forbidden"));
        as(reader).delete(path + "/" + number).then().statusCode(204);
        as(reader).delete(path + "/" + number).then().statusCode(404).body("errors.comment", contains("not found"));
        anybody().get(path).then().body("comments.id", contains(other));
    }

    @Test
    void aCommentIsFoundUnderItsOwnArticleAlone() {
        Integer number = comments(reader, slug, "Mine").path("comment.id");

        for (String wrong : List.of(
                "/api/articles/" + written(author) + "/comments/" + number,
                path + "/0",
                path + "/x",
                path + "/99999999999999999999")) {
            as(reader).delete(wrong).then().statusCode(404).body("errors.comment", contains("not found"));
        }
    }

    @Test
    void commentsOfElsewhereAreNumberedOnceWhoeverAsksFirst() {
        WrittenPost post = WrittenPost.publishedBy(author);
        for (int i = 0; i < 5; i++) {
            WrittenComment.by(author, post);
        }

        List<List<Integer>> seen = AtOnce.times(8, () -> anybody()
                .get("/api/articles/" + post.slug() + "/comments")
                .path("comments.id"));

        assertThat(seen).containsOnly(seen.getFirst());
        assertThat(seen.getFirst()).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void blankCommentsAreRefused() {
        for (Object blank : Arrays.asList("", " ", null)) {
            Map<String, Object> comment = new HashMap<>();
            comment.put("body", blank);
            as(reader)
                    .body(Map.of("comment", comment))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors.body", contains("can't be blank"));
        }
        as(reader).body(Map.of()).post(path).then().statusCode(422).body("errors.comment", contains("can't be blank"));
        anybody().get(path).then().body("comments", empty());
    }

    @Test
    void theNumbersGoWithTheArticle() {
        comments(reader, slug, "Mine").then().statusCode(201);
        String id = as(author).get("/api/v1/posts/" + slug).path("id");
        assertThat(numbersOf(id)).isOne();

        as(author).delete("/api/articles/" + slug).then().statusCode(204);
        removeForGood(id);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(numbersOf(id)).isZero());
    }

    private void removeForGood(String post) {
        client.getDatabase(database)
                .getCollection("posts")
                .updateOne(Filters.eq("_id", new ObjectId(post)), Updates.set("trashedAt", Instant.EPOCH));
        removal.emptyTrash(Duration.ofDays(1), 100);
    }

    private long numbersOf(String post) {
        return client.getDatabase(database)
                .getCollection("conduit_comments")
                .countDocuments(Filters.eq("postId", new ObjectId(post)));
    }
}
