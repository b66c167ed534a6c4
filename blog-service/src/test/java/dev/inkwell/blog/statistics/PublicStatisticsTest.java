package dev.inkwell.blog.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own. */
@QuarkusTest
class PublicStatisticsTest extends BlogTest {

    private static final String STATISTICS = "/api/v1/statistics/";

    private final Person author = Person.author();
    private final String tag = "t" + author.username();

    @Inject
    StoredNumbers numbers;

    private WrittenPost forMembers(Object... tags) {
        return WrittenPost.by(author, Map.of("status", "published", "visibility", "members", "tags", List.of(tags)));
    }

    @Test
    void theArchiveCountsPublicPosts() {
        numbers.publishedOn(LocalDate.of(2008, 5, 5), WrittenPost.publishedBy(author));
        numbers.publishedOn(LocalDate.of(2008, 5, 31), WrittenPost.publishedBy(author));
        numbers.publishedOn(LocalDate.of(2008, 7, 1), WrittenPost.publishedBy(author));
        numbers.publishedOn(LocalDate.of(2008, 6, 1), forMembers());

        given().get(STATISTICS + "archive?from=2008-05-01&to=2008-07-31")
                .then()
                .statusCode(200)
                .body("interval", equalTo("month"))
                .body("items.begin", contains("2008-05-01", "2008-06-01", "2008-07-01"))
                .body("items.posts", contains(2, 0, 1))
                .body("oldest", lessThanOrEqualTo("2008-05-05"));
    }

    @Test
    void tagsAreRankedByTheirPublicPosts() {
        LocalDate day = LocalDate.of(2009, 5, 5);
        numbers.publishedOn(day, WrittenPost.publishedBy(author, tag, tag + "-b"));
        numbers.publishedOn(day, WrittenPost.publishedBy(author, tag, tag + "-c"));
        numbers.publishedOn(day, forMembers(tag, tag + "-secret"));
        numbers.viewsOf(tag, day, 3);
        numbers.viewsOf(tag, day.plusDays(1), 4);
        numbers.viewsOf(tag, day.plusYears(1), 100);

        given().get(STATISTICS + "tags?from=2009-01-01&to=2009-12-31&limit=2")
                .then()
                .statusCode(200)
                .body("tags", equalTo(3))
                .body("items.tag", contains(tag, tag + "-b"))
                .body("items.posts", contains(2, 1))
                .body("items.rank", contains(1, 2))
                .body("items.views", contains(7, 0));
    }

    @Test
    void relatedTagsStandBesideATag() {
        WrittenPost.publishedBy(author, tag, tag + "-b", tag + "-c");
        WrittenPost.publishedBy(author, tag, tag + "-c");
        WrittenPost.publishedBy(author, tag + "-b");
        forMembers(tag, tag + "-secret");

        given().get(STATISTICS + "tags/" + tag + "/related")
                .then()
                .statusCode(200)
                .body("posts", equalTo(2))
                .body("items.tag", contains(tag + "-c", tag + "-b"))
                .body("items.posts", contains(2, 1));
        given().get(STATISTICS + "tags/" + tag + "-secret/related")
                .then()
                .statusCode(404)
                .body("code", equalTo("tag-not-found"));
    }

    @Test
    void whatIsReadLatelyIsTrending() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        WrittenPost now = WrittenPost.publishedBy(author);
        WrittenPost before = WrittenPost.publishedBy(author);
        WrittenPost longAgo = WrittenPost.publishedBy(author);
        WrittenPost members = forMembers();
        numbers.views(now, today, 1_000_000);
        numbers.views(before, today.minusDays(2), 1_900_000);
        numbers.views(longAgo, today.minusDays(8), 9_000_000);
        numbers.views(members, today, 9_000_000);

        List<String> trending = Person.reader()
                .request()
                .get("/api/v1/posts/trending?limit=100")
                .path("items.id");

        assertThat(trending).startsWith(now.id(), before.id()).doesNotContain(longAgo.id(), members.id());
    }
}
