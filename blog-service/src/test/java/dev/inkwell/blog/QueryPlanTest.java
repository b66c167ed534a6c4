package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Sitemaps;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How the database carried out what the routes asked of it, from its own profiler: every query by an index, none sorted in
 * memory, and none that looks at many more documents than it gives.
 */
@QuarkusTest
class QueryPlanTest extends BlogTest {

    /** Posts of two authors, two tags and two states in turn: a query that goes past others' is found out. */
    private static final int POSTS = 96;

    private static final int SLACK = 3;

    /** More than have the word which is looked for, and fewer than there are. */
    private static final long FOUND_BY_WORDS = 75;

    /** The 26 newest of each of four traits; the profiler counts twice what $unionWith looks at. */
    private static final long OF_TRAITS = 26 + 3 * 2 * 26;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    private final Person author = Person.author();
    private final Person other = Person.author();
    private final String tag = "planned-" + author.username();

    @BeforeEach
    void writePostsAndWatch() {
        AtomicInteger next = new AtomicInteger();
        AtOnce.times(POSTS, () -> {
            int i = next.getAndIncrement();
            return WrittenPost.by(
                    i % 4 < 2 ? author : other,
                    Map.of("status", i % 8 < 4 ? "published" : "draft", "tags", List.of(i % 2 == 0 ? tag : "another")));
        });
        database().runCommand(new Document("profile", 0));
        database().getCollection("system.profile").drop();
        database().runCommand(new Document("profile", 2));
    }

    @AfterEach
    void watchNoMore() {
        database().runCommand(new Document("profile", 0));
    }

    private MongoDatabase database() {
        return client.getDatabase(name);
    }

    @Test
    void everyQueryOfEveryRouteHasItsIndex() {
        useEveryRoute();

        List<Document> operations = observed();
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.getString("planSummary")).as("%s", operation).doesNotContain("COLLSCAN");
            assertThat(operation.containsKey("hasSortStage") && !isSortedByScore(operation))
                    .as("%s", operation)
                    .isFalse();
            assertThat(number(operation, "docsExamined"))
                    .as("%s", operation)
                    .isLessThanOrEqualTo(mostExamined(operation));
        });
    }

    @Test
    void aPageTakesAsManyQueriesHoweverManyPostsItShows() {
        List<Long> queries = Stream.of(1, 40)
                .map(limit -> {
                    long before = queriesForWhatPostsShow();
                    given().get("/api/v1/posts?include=authors,tags&fields=id,authors,counts&limit=" + limit)
                            .then()
                            .statusCode(200)
                            .body("items", hasSize(limit));
                    return queriesForWhatPostsShow() - before;
                })
                .toList();

        // Authors and counts; profiles of authors and of tags, and who follows each.
        assertThat(queries).containsExactly(6L, 6L);
    }

    private long queriesForWhatPostsShow() {
        return database()
                .getCollection("system.profile")
                .countDocuments(new Document(
                        "command.find",
                        new Document("$in", List.of("authors", "tags", "post_counts", "follower_counts"))));
    }

    private void useEveryRoute() {
        for (String filter : List.of("", "&author=" + author.username())) {
            for (String more : List.of("", "&tag=" + tag)) {
                everyPage("/api/v1/posts?limit=10&status=published" + filter + more, Person.reader());
                everyPage("/api/v1/posts?limit=10&status=draft" + filter + more, Person.editor());
                everyPage("/api/v1/posts?limit=10&status=draft" + filter + more, author);
            }
        }
        everyPage("/api/v1/me/posts?limit=10", author);
        author.request().get("/api/v1/me/export").then().statusCode(200);
        everyPage("/api/v1/authors/" + author.username() + "/posts?limit=10", other);
        everyPage("/api/v1/tags?limit=1", other);
        given().get("/api/v1/tags/" + tag).then().statusCode(200);
        everyPage("/api/v1/me/posts?limit=10&status=draft", author);
        Map<String, Object> part =
                Map.of("status", "published", "series", Map.of("name", tag, "position", 1), "translationGroup", tag);
        for (int i = 0; i < 6; i++) {
            WrittenPost.by(i % 2 == 0 ? author : other, part);
        }
        everyPage("/api/v1/series/" + tag + "/posts?limit=2", author);
        everyPage(WrittenPost.by(author, part).path() + "/translations?limit=2", author);
        WrittenPost post = WrittenPost.draftBy(author);
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        given().get(post.path()).then().statusCode(200);
        given().get(post.slugPath()).then().statusCode(200);
        author.request()
                .header("If-Match", "*")
                .body(Map.of("slug", "moved-" + author.username()))
                .patch(post.path())
                .then()
                .statusCode(200);
        given().get(post.slugPath()).then().statusCode(200);
        String preview =
                author.request().body(Map.of()).post(post.path() + "/previews").path("path");
        given().get(preview).then().statusCode(200);
        everyPage(post.path() + "/previews?limit=1", author);
        author.request().body(Map.of()).put(post.path() + "/autosave").then().statusCode(200);
        author.request().get(post.path() + "/autosave").then().statusCode(200);
        everyPage(post.path() + "/revisions?limit=1", author);
        author.request().get(post.path() + "/revisions/1/diff").then().statusCode(200);
        author.request()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .patch(post.path())
                .then()
                .statusCode(412);
        author.request().post(post.path() + "/revisions/1/restoration").then().statusCode(200);
        author.request().delete(post.publicationPath()).then().statusCode(200);
        author.request().put(post.archivePath()).then().statusCode(200);
        author.request().delete(post.archivePath()).then().statusCode(200);
        author.request().put(post.trashPath()).then().statusCode(200);
        everyPage("/api/v1/posts?limit=10&status=trashed", Person.editor());
        everyPage("/api/v1/me/posts?limit=10&status=trashed", author);
        author.request().delete(post.trashPath()).then().statusCode(200);
        author.request().header("If-Match", "*").delete(post.path()).then().statusCode(204);
        author.request()
                .header("Idempotency-Key", "k")
                .body(Map.of("title", "a", "body", "b"))
                .post("/api/v1/posts")
                .then()
                .statusCode(201);
        given().get("/api/v1/authors/" + author.username()).then().statusCode(200);
        TalkRoutes.useAll(author);
        ConduitUse.useAll(author, Person.reader(), tag);
        FilterRoutes.useAll(author, other, tag);
        PageRoutes.useAll(author, tag);
        for (String of : List.of("", "/tags/" + tag, "/authors/" + author.username())) {
            given().get("/api/v1" + of + "/feed.atom").then().statusCode(200);
        }
        Sitemaps.pages().forEach(Sitemaps::posts);
        WrittenPost shared = WrittenPost.publishedBy(author);
        given().get(shared.slugPath() + "/metadata").then().statusCode(200);
        given().get("/api/v1/oembed?url=https://read.example.org/posts/" + shared.slug())
                .then()
                .statusCode(200);
        search();
    }

    private void search() {
        for (int i = 0; i < 3; i++) {
            WrittenPost.by(
                    author, Map.of("status", "published", "title", "Searched " + tag, "tags", List.of(tag + "-s")));
        }
        for (String filter : List.of("", "&tag=" + tag + "-s", "&author=" + author.username(), "&from=2020-01-01")) {
            everyPage("/api/v1/search?limit=1&q=%22" + tag + "%22%20-none" + filter, Person.reader());
        }
        given().get("/api/v1/search/suggestions?prefix=searched").then().statusCode(200);
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "tags", List.of(tag + "-s")));
        Person.reader().request().get(post.path() + "/related").then().statusCode(200);
    }

    /** No index has the score of a text, or how alike two posts are: what was found is put in order by it. */
    private static boolean isSortedByScore(Document operation) {
        Document command = operation.get("command", new Document());
        return "search_entries".equals(command.get("aggregate"));
    }

    /** A search looks at all that its words find, which its page is taken from; related posts at some of each trait. */
    private static long mostExamined(Document operation) {
        long found = operation.toString().contains("$unionWith") ? OF_TRAITS : FOUND_BY_WORDS;
        long given = isSortedByScore(operation) ? found : number(operation, "nreturned");
        return given + number(operation, "nModified") + SLACK;
    }

    static void everyPage(String path, Person reader) {
        String cursor = null;
        for (int page = 0; page < 3; page++) {
            var answer = reader.request().get(path + (cursor == null ? "" : "&cursor=" + cursor));
            answer.then().statusCode(200);
            cursor = answer.path("nextCursor");
            if (cursor == null) {
                return;
            }
        }
    }

    /**
     * What has a plan: queries and the finding parts of writes; not inserts, commits, the profiler's own, and what follows the
     * database's log, on no request's path.
     */
    private List<Document> observed() {
        return database()
                .getCollection("system.profile")
                .find(new Document("planSummary", new Document("$exists", true))
                        .append("ns", new Document("$regex", "^(?!.*system\\.profile)")))
                .into(new ArrayList<>())
                .stream()
                .filter(operation -> !operation.toString().contains("$changeStream"))
                .toList();
    }

    private static long number(Document operation, String member) {
        return operation.get(member) instanceof Number number ? number.longValue() : 0;
    }
}
