package dev.inkwell.blog.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has a year of its own. */
@QuarkusTest
class StatisticsTest extends BlogTest {

    private static final String STATISTICS = "/api/v1/statistics/";

    private final Person author = Person.author();

    @Inject
    StoredNumbers numbers;

    @Test
    void aPostIsToldOfDayByDay() {
        WrittenPost post = WrittenPost.publishedBy(author);
        numbers.views(post, LocalDate.of(2005, 3, 1), 7);
        numbers.views(post, LocalDate.of(2005, 3, 3), 14);
        numbers.views(post, LocalDate.of(2005, 3, 9), 100);
        numbers.writtenOn(LocalDate.of(2005, 3, 2), WrittenComment.by(Person.reader(), post));

        author.request()
                .get(STATISTICS + "posts/" + post.id() + "?from=2005-03-01&to=2005-03-08")
                .then()
                .statusCode(200)
                .body("interval", equalTo("day"))
                .body("items", hasSize(8))
                .body("items[0].begin", equalTo("2005-03-01"))
                .body("items.views", contains(7, 0, 14, 0, 0, 0, 0, 0))
                .body("items.comments", contains(0, 1, 0, 0, 0, 0, 0, 0))
                .body("items.viewsSoFar", contains(7, 7, 21, 21, 21, 21, 21, 21))
                .body("items.averageViews", contains(7f, 3.5f, 7f, 5.25f, 4.2f, 3.5f, 3f, 2f))
                .body("counts.comments", equalTo(1));
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheirFirst() {
        WrittenPost post = WrittenPost.publishedBy(author);
        numbers.views(post, LocalDate.of(2005, 6, 5), 1);
        numbers.views(post, LocalDate.of(2005, 6, 6), 2);
        String path = STATISTICS + "posts/" + post.id() + "?from=2005-05-31&to=2005-06-12&interval=";

        author.request()
                .get(path + "week")
                .then()
                .body("items.begin", contains("2005-05-30", "2005-06-06"))
                .body("items.views", contains(1, 2));
        author.request()
                .get(path + "month")
                .then()
                .body("items.begin", contains("2005-05-01", "2005-06-01"))
                .body("items.views", contains(0, 3));
    }

    @Test
    void theSiteIsToldOfAsAWhole() {
        WrittenPost first = numbers.publishedOn(LocalDate.of(2006, 2, 10), WrittenPost.publishedBy(author));
        WrittenPost second = numbers.publishedOn(LocalDate.of(2006, 3, 31), WrittenPost.publishedBy(author));
        numbers.writtenOn(LocalDate.of(2006, 3, 2), WrittenComment.by(author, first));
        numbers.viewsOfSite(LocalDate.of(2006, 1, 31), 10);
        numbers.viewsOfSite(LocalDate.of(2006, 3, 31), 20);
        numbers.viewsOfSite(LocalDate.of(2006, 4, 1), 40);
        numbers.views(first, LocalDate.of(2006, 1, 31), 10);
        numbers.views(second, LocalDate.of(2006, 3, 31), 12);
        numbers.views(first, LocalDate.of(2006, 3, 31), 8);

        Person.editor()
                .request()
                .get(STATISTICS + "site?interval=month&from=2006-01-01&to=2006-03-31")
                .then()
                .statusCode(200)
                .body("items.begin", contains("2006-01-01", "2006-02-01", "2006-03-01"))
                .body("items.views", contains(10, 0, 20))
                .body("items.posts", contains(0, 1, 1))
                .body("items.comments", contains(0, 0, 1))
                .body("items.viewsSoFar", contains(10, 10, 30))
                .body("totals.views", equalTo(30))
                .body("totals.posts", equalTo(2))
                .body("topPosts.id", contains(first.id(), second.id()))
                .body("topPosts.views", contains(18, 12))
                .body("topPosts[0].slug", equalTo(first.slug()));
    }

    @Test
    void whereThereIsNothingAllPeriodsAreZero() {
        Person.editor()
                .request()
                .get(STATISTICS + "site?from=2004-01-01&to=2004-01-03")
                .then()
                .statusCode(200)
                .body("items.views", contains(0, 0, 0))
                .body("totals.views", equalTo(0))
                .body("topPosts", hasSize(0));
        given().get(STATISTICS + "tags?from=2004-01-01&to=2004-01-03")
                .then()
                .statusCode(200)
                .body("tags", equalTo(0))
                .body("items", hasSize(0));
    }

    @Test
    void authorsAreRankedAndSeeTheirOwnAlone() {
        Person other = Person.author();
        numbers.publishedOn(LocalDate.of(2007, 5, 5), WrittenPost.publishedBy(author));
        WrittenPost.publishedBy(author);
        numbers.viewsOf(author, LocalDate.of(2007, 5, 1), 3);
        numbers.viewsOf(author, LocalDate.of(2007, 5, 2), 4);
        numbers.viewsOf(other, LocalDate.of(2007, 5, 2), 8);
        String path = STATISTICS + "authors?from=2007-05-01&to=2007-05-31";

        Person.editor()
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.author.username", contains(other.username(), author.username()))
                .body("items.views", contains(8, 7))
                .body("items.rank", contains(1, 2))
                .body("items.posts", contains(0, 1));
        author.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.author.id", contains(author.id().toString()))
                .body("items.rank", contains(2));
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "from=2026-02-02&to=2026-01-01, to",
        "from=2024-01-01&to=2026-01-02&interval=day, from",
        "interval=year, interval"
    })
    void whatCannotBeReadIsNamed(String query, String parameter) {
        String post = "posts/" + WrittenPost.publishedBy(author).id();
        for (String statistic : new String[] {"site", "authors", post, "archive", "tags"}) {
            Person.editor()
                    .request()
                    .get(STATISTICS + statistic + "?" + query)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "many", "-1"})
    void limitsAreBounded(String limit) {
        for (String path : new String[] {STATISTICS + "tags", STATISTICS + "authors", "/api/v1/posts/trending"}) {
            Person.editor()
                    .request()
                    .get(path + "?limit=" + limit)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/limit"));
        }
    }
}
