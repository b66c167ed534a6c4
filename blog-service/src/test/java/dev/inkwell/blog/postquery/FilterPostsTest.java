package dev.inkwell.blog.postquery;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilterPostsTest extends BlogTest {

    private final Person ada = Person.author();
    private final Person grace = Person.author();
    private final String tag = "filtered-" + ada.username();
    private WrittenPost first;
    private WrittenPost second;
    private WrittenPost third;

    @BeforeEach
    void publish() {
        first = published(ada, Map.of("language", "en", "tags", List.of(tag, "one")));
        second = published(grace, Map.of("tags", List.of(tag, "two"), "body", "word ".repeat(1200)));
        third = published(
                ada, Map.of("language", "pt-BR", "tags", List.of(tag, "two"), "series", Map.of("name", "On " + tag)));
    }

    private static WrittenPost published(Person author, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("status", "published");
        return WrittenPost.by(author, request);
    }

    private Response list(RequestSpecification reader, String filter, Map<String, ?> more) {
        return reader.queryParam("filter", filter).queryParams(more).get(POSTS);
    }

    /** @return the numbers of those posts that are found, in the order of the list */
    private String found(RequestSpecification reader, String filter, Map<String, ?> more) {
        Response response = list(
                reader,
                filter.replace("ADA", ada.username())
                        .replace("GRACE", grace.username())
                        .replace("FIRST", first.id())
                        .replace("SECOND", second.slug())
                        .replace("SERIES", "on-" + tag),
                more);
        response.then().statusCode(200);
        List<String> written = List.of(first.id(), second.id(), third.id());
        return String.join(
                "",
                response.<List<String>>path("items.id").stream()
                        .map(id -> String.valueOf(written.indexOf(id) + 1))
                        .toList());
    }

    private static final String MEANINGS = """
            tag = one                               | 1
            tag = ONE                               | 1
            tag != one                              | 32
            tag in (one, two)                       | 321
            tag in (one, two) and author = ADA      | 31
            author = GRACE                          | 2
            author != GRACE                         | 31
            author = nobody-there                   |
            not author in (ADA, GRACE)              |
            language = en                           | 1
            language = pt-br                        | 3
            language = null                         | 2
            language != en                          | 32
            language in (en, null)                  | 21
            series = SERIES                         | 3
            series = null                           | 21
            readingMinutes > 3                      | 2
            wordCount <= 3                          | 31
            id != FIRST                             | 32
            slug != SECOND                          | 31
            publishedAt >= 2020-01-01               | 321
            publishedAt < 2020-01-01                |
            createdAt >= 2020-01-01 and updatedAt >= '2020-01-01T00:00:00+01:00' | 321
            not (language = en or wordCount > 1000) | 3
            language = en or wordCount > 1000       | 21
            tag = two and not series = null         | 3
            tag = '$ne' or tag = '{"$gt": ""}'      |
            """;

    @Test
    void postsAreFoundByWhatTheyAre() {
        assertThat(MEANINGS.lines()).allSatisfy(row -> {
            String filter = row.substring(0, row.lastIndexOf('|'));
            String numbers = row.substring(row.lastIndexOf('|') + 1).strip();

            assertThat(found(given(), filter, Map.of("tag", tag))).isEqualTo(numbers);
            assertThat(found(given(), "tag = " + tag + " and (" + filter + ")", Map.of("sort", "-updatedAt")))
                    .isEqualTo(numbers);
        });
    }

    @Test
    void postsAreSortedEitherWay() {
        grace.request()
                .header("If-Match", "*")
                .body(Map.of("title", "Changed"))
                .patch(second.path())
                .then()
                .statusCode(200);

        for (String narrowing : List.of("tag = " + tag, "author in (ADA, GRACE)", "series = SERIES or tag = " + tag)) {
            assertThat(found(given(), narrowing, Map.of())).isEqualTo("321");
            assertThat(found(given(), narrowing, Map.of("sort", "publishedAt"))).isEqualTo("123");
            assertThat(found(given(), narrowing, Map.of("sort", "-updatedAt"))).isEqualTo("231");
            assertThat(found(given(), narrowing, Map.of("sort", "updatedAt"))).isEqualTo("132");
        }
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (String sort : List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt")) {
            List<String> read = new ArrayList<>();
            String cursor = null;
            do {
                Map<String, Object> page = new HashMap<>(Map.of("sort", sort, "limit", 1));
                if (cursor != null) {
                    page.put("cursor", cursor);
                }
                Response answer = list(given(), "tag = " + tag, page);
                answer.then().statusCode(200);
                read.addAll(answer.path("items.id"));
                cursor = answer.path("nextCursor");
            } while (cursor != null);

            List<String> oldestFirst = List.of(first.id(), second.id(), third.id());
            assertThat(read).isEqualTo(sort.startsWith("-") ? oldestFirst.reversed() : oldestFirst);
        }
    }

    @Test
    void aCursorIsOfOneFilterAndOrder() {
        String filtered = list(given(), "tag = " + tag, Map.of("limit", 1)).path("nextCursor");
        String plain = given().get(POSTS + "?limit=1&tag=" + tag).path("nextCursor");

        list(given(), "( tag='" + tag + "' )", Map.of("cursor", filtered))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        list(given(), "tag = other", Map.of("cursor", filtered)).then().statusCode(400);
        list(given(), "tag = " + tag, Map.of("cursor", filtered, "sort", "publishedAt"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
        given().get(POSTS + "?cursor=" + filtered).then().statusCode(400);
        list(given(), "tag = " + tag, Map.of("cursor", plain)).then().statusCode(400);
        given().get(POSTS + "?sort=-publishedAt&cursor=" + plain).then().statusCode(200);
    }

    @Test
    void noFilterShowsWhatOneMayNotRead() {
        WrittenPost members = published(ada, Map.of("visibility", "members", "tags", List.of(tag)));
        published(ada, Map.of("visibility", "private", "tags", List.of(tag)));
        WrittenPost draft = WrittenPost.by(ada, Map.of("tags", List.of(tag)));

        for (String filter : List.of(
                "tag = " + tag,
                "author = " + ada.username() + " or tag = " + tag,
                "not author = " + grace.username() + " and createdAt > 2020-01-01 and tag = " + tag,
                "id in (" + draft.id() + ", " + members.id() + ") or tag = " + tag)) {
            for (String sort : List.of("publishedAt", "updatedAt")) {
                int open = filter.startsWith("not") ? 2 : 3;
                list(given(), filter, Map.of("sort", sort)).then().body("items", hasSize(open));
                list(Person.reader().request(), filter, Map.of("sort", sort))
                        .then()
                        .body("items", hasSize(open + 1));
            }
        }
        String own = "author = " + ada.username();
        list(given(), own, Map.of("status", "draft")).then().statusCode(401);
        list(grace.request(), own, Map.of("status", "draft")).then().body("items", hasSize(0));
        list(grace.request(), own + " or tag = " + tag, Map.of("status", "draft"))
                .then()
                .body("items", hasSize(0));
        list(grace.request(), "author in (" + ada.username() + ", nobody)", Map.of("status", "draft"))
                .then()
                .body("items", hasSize(0));
        list(grace.request(), own, Map.of("visibility", "private")).then().body("items", hasSize(0));
        list(ada.request(), own, Map.of("status", "draft")).then().body("items", hasSize(1));
        list(Person.editor().request(), own + " or tag = " + tag, Map.of("status", "draft"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        list(given(), "tag = a and visibility = private", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/filter"))
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].code", equalTo("unknown-field"))
                .body("errors[0].detail", containsString("At character 13"));
        list(given(), "customFields.none = 1", Map.of()).then().statusCode(422);
        given().get(POSTS + "?sort=title").then().statusCode(422).body("errors[0].pointer", equalTo("/sort"));
        ada.request().get(POSTS + "?status=draft&sort=publishedAt").then().statusCode(422);
        ada.request()
                .get(POSTS + "?status=draft&sort=updatedAt")
                .then()
                .statusCode(200)
                .body("items", notNullValue());
    }
}
