package dev.inkwell.blog.search;

import static dev.inkwell.blog.testing.Searches.SEARCH;
import static dev.inkwell.blog.testing.Searches.byStranger;
import static dev.inkwell.blog.testing.Searches.found;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Searches;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of what is found, and what can't be looked for. */
@QuarkusTest
class SearchPagesTest extends BlogTest {

    private final Person author = Person.author();
    private final String own = Searches.ownWord();

    private String publish(int times) {
        return WrittenPost.by(author, Map.of("status", "published", "body", (own + " ").repeat(times) + "and more"))
                .id();
    }

    @Test
    void pagesSkipAndRepeatNothingWhilePostsAreAdded() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            written.add(publish(1 + i % 3));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> page = new HashMap<>(Map.of("limit", 2));
            if (cursor != null) {
                page.put("cursor", cursor);
            }
            Response answer = Searches.by(given(), own, page);
            read.addAll(found(answer));
            cursor = answer.path("nextCursor");
            if (cursor != null) {
                answer.then().header("Link", containsString("rel=\"next\"")).body("items", hasSize(2));
            }
            assertThat(answer.<Integer>path("total")).isGreaterThanOrEqualTo(9);
            publish(3);
        } while (cursor != null);

        assertThat(read).doesNotHaveDuplicates().containsAll(written);
    }

    @Test
    void aCursorIsOfItsSearchAlone() {
        publish(1);
        publish(1);
        String cursor = Searches.by(given(), own, Map.of("limit", 1)).path("nextCursor");

        given().queryParams(Map.of("q", own + " more", "cursor", cursor))
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
        given().queryParams(Map.of("q", own, "tag", "x", "cursor", cursor))
                .get(SEARCH)
                .then()
                .statusCode(400);
        given().queryParams(Map.of("q", own, "cursor", "zzz"))
                .get(SEARCH)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "' ', no-words",
        "'!? \"\" — 🦆', no-words",
        "-heron, only-exclusions",
        "'-heron -\"grey stork\"', only-exclusions",
        "a\u0000b, wrong-format",
        "a b c d e f g h i j k l m n o p q, too-many-words",
    })
    void whatCannotBeLookedForIsRefused(String q, String code) {
        given().queryParam("q", q)
                .get(SEARCH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/q"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void badParametersAreNamed() {
        given().get(SEARCH).then().statusCode(422).body("errors[0].pointer", equalTo("/q"));
        for (String bad : List.of("from=x", "to=2026-02-30", "limit=0", "limit=101")) {
            given().get(SEARCH + "?q=x&" + bad)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + bad.substring(0, bad.indexOf('='))));
        }
        given().get(SEARCH + "?q=x&from=2026-02-02&to=2026-02-01").then().statusCode(422);
        given().queryParam("q", "x".repeat(201)).get(SEARCH).then().statusCode(422);
        assertThat(given().queryParam("q", "x".repeat(1 << 20)).get(SEARCH).statusCode())
                .isBetween(400, 499);
        for (String bad : List.of("", "?prefix=", "?prefix=" + "x".repeat(101))) {
            given().get(SEARCH + "/suggestions" + bad).then().statusCode(422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unbalanced",
                "un\"bal\"anced\"",
                "{\"$ne\": 1}",
                "$where",
                "(a+)+$",
                ".*",
                "\\Q\\E",
                "a AND b OR NOT c",
                "title:heron",
                "--x y",
                "- x",
                "+x",
                "x\u0301\u0301",
                "\ud83e\udd86 x",
                "x\ty\nz",
            })
    void operatorsAreWords(String q) {
        WrittenPost post = WrittenPost.by(author, Map.of("status", "published", "body", own));

        assertThat(found(byStranger(own + " " + q))).isSubsetOf(post.id());
        given().queryParam("prefix", q).get(SEARCH + "/suggestions").then().statusCode(200);
    }
}
