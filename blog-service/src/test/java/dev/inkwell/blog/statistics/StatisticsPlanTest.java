package dev.inkwell.blog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How the database carried out each pipeline, from its own profiler: what it looked at, among much that it is not asked for.
 */
@QuarkusTest
class StatisticsPlanTest extends BlogTest {

    private static final String TRENDING = "trending-posts";
    private static final int NOISE = 30;
    private static final LocalDate FIRST = LocalDate.of(2010, 5, 1);

    private final Person author = Person.author();
    private final Person other = Person.author();
    private final String tag = "t" + author.username();

    @Inject
    StoredNumbers numbers;

    private WrittenPost post;

    @BeforeEach
    void writeAndWatch() {
        post = numbers.publishedOn(FIRST, WrittenPost.publishedBy(author, tag, tag + "-b"));
        WrittenPost noise = numbers.publishedOn(FIRST.minusYears(1), WrittenPost.publishedBy(other, "noise"));
        for (int i = 0; i < NOISE; i++) {
            LocalDate outside = FIRST.minusDays(NOISE + i);
            numbers.views(post, outside, 1);
            numbers.views(noise, outside, 1);
            numbers.viewsOf(other, outside, 1);
            numbers.viewsOf(tag, outside, 1);
            numbers.viewsOfSite(outside, 1);
            if (i % 3 == 0) {
                numbers.writtenOn(outside, WrittenComment.by(author, noise));
            }
        }
        numbers.views(post, FIRST, 2);
        numbers.viewsOf(author, FIRST, 2);
        numbers.viewsOf(tag, FIRST, 2);
        numbers.viewsOfSite(FIRST, 2);
        numbers.writtenOn(FIRST, WrittenComment.by(author, post));
        MongoDatabase database = numbers.database();
        database.runCommand(new Document("profile", 0));
        database.getCollection("system.profile").drop();
        database.runCommand(new Document("profile", 2));
    }

    @AfterEach
    void watchNoMore() {
        numbers.database().runCommand(new Document("profile", 0));
    }

    /** @param documents at most so many looked at */
    private record Cost(String index, int keys, int documents) {}

    @Test
    void eachPipelineReadsWhatItIsAskedForAlone() {
        String time = "?from=2010-05-01&to=2010-05-07";
        Person editor = Person.editor();
        for (String path : new String[] {
            "statistics/posts/" + post.id() + time,
            "statistics/site" + time,
            "statistics/authors" + time,
            "statistics/archive" + time + "&interval=day",
            "statistics/tags" + time,
            "statistics/tags/" + tag + "/related",
            "posts/trending"
        }) {
            editor.request().get("/api/v1/" + path).then().statusCode(200);
        }
        Map<String, Cost> expected = Map.of(
                "post-by-period", new Cost("post", 5, 3),
                "site-by-period", new Cost("visibility: 1, publishedAt", 13, 2),
                "top-posts", new Cost("day", 4, 2),
                "authors-of-period", new Cost("kind", 12, 4),
                "archive-by-period", new Cost("publishedAt", 4, 0),
                "archive-oldest", new Cost("publishedAt", 2, 0),
                "tags-of-period", new Cost("publishedAt", 8, 4),
                "related-tags", new Cost("tags", 4, 2));

        Map<String, Document> seen = new TreeMap<>();
        numbers.database()
                .getCollection("system.profile")
                .find(new Document("command.comment", new Document("$exists", true)))
                .forEach(operation ->
                        seen.put(operation.get("command", Document.class).getString("comment"), operation));

        assertThat(seen)
                .containsOnlyKeys(Stream.concat(expected.keySet().stream(), Stream.of(TRENDING))
                        .toList());
        // What other tests have put there is read too.
        assertThat(seen.get(TRENDING).getString("planSummary")).contains("IXSCAN { day: 1, views: -1");
        expected.forEach((name, cost) -> assertCost(name, seen.get(name), cost));
    }

    private static void assertCost(String name, Document operation, Cost cost) {
        assertThat(operation.getString("planSummary"))
                .as(name)
                .contains("IXSCAN")
                .contains(cost.index())
                .doesNotContain("COLLSCAN");
        assertThat(operation.getInteger("docsExamined"))
                .as("documents of %s", operation.toJson())
                .isLessThanOrEqualTo(cost.documents());
        assertThat(operation.getInteger("keysExamined"))
                .as("keys of %s", operation.toJson())
                .isLessThanOrEqualTo(cost.keys());
    }
}
