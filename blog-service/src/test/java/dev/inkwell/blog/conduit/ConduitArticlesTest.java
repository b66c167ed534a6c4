package dev.inkwell.blog.conduit;

import static dev.inkwell.blog.conduit.Conduit.anybody;
import static dev.inkwell.blog.conduit.Conduit.article;
import static dev.inkwell.blog.conduit.Conduit.as;
import static dev.inkwell.blog.conduit.Conduit.writes;
import static dev.inkwell.blog.conduit.Conduit.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are posts in another envelope. */
@QuarkusTest
class ConduitArticlesTest extends BlogTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Person author = Person.author();

    @Test
    void anArticleIsPublishedAtOnce() {
        String slug = writes(author, article("How to train your dragon", "training", "dragons"))
                .then()
                .statusCode(201)
                .body("article.title", equalTo("How to train your dragon"))
                .body("article.description", equalTo("About it"))
                .body("article.body", equalTo("Its *text*"))
                .body("article.tagList", contains("dragons", "training"))
                .body("article.createdAt", matchesPattern(TIME), "article.updatedAt", matchesPattern(TIME))
                .body("article.favorited", equalTo(false), "article.favoritesCount", equalTo(0))
                .body("article.author.username", equalTo(author.username()))
                .body("article.author.bio", nullValue(), "article.author.image", nullValue())
                .body("article.author", hasKey("bio"))
                .body("article.author.following", equalTo(false))
                .extract()
                .path("article.slug");

        anybody().get("/api/articles/" + slug).then().statusCode(200).body("article.body", equalTo("Its *text*"));
        anybody().get("/api/v1/posts/" + slug).then().statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void theTimeOfAnArticleIsTheSameEverywhere() {
        String slug = written(author);
        String createdAt = anybody().get("/api/articles/" + slug).path("article.createdAt");
        String updatedAt = anybody().get("/api/articles/" + slug).path("article.updatedAt");

        as(author)
                .body(Map.of("article", Map.of("body", "Another text")))
                .put("/api/articles/" + slug)
                .then()
                .statusCode(200)
                .body("article.createdAt", equalTo(createdAt))
                .body("article.updatedAt", not(equalTo(updatedAt)))
                .body("article.title", equalTo("An article"));
        anybody()
                .get("/api/articles?author=" + author.username())
                .then()
                .body("articles.createdAt", contains(createdAt));
    }

    @Test
    void tagsStayWhereTheyAreAbsentAndGoWhereThereAreNone() {
        String slug = written(author, "a-tag", "b-tag");
        String path = "/api/articles/" + slug;

        as(author)
                .body(Map.of("article", Map.of("title", "Another title")))
                .put(path)
                .then()
                .body("article.tagList", contains("a-tag", "b-tag"), "article.title", equalTo("Another title"));
        as(author)
                .body("{\"article\":{\"tagList\":null}}")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors", hasKey("tagList"));
        as(author)
                .body(Map.of("article", Map.of("tagList", List.of())))
                .put(path)
                .then()
                .body("article.tagList", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "body"})
    void blankIsRefusedByName(String field) {
        Map<String, Object> article = article("An article");
        String slug = written(author);
        for (Object blank : Arrays.asList("", " ", null)) {
            article.put(field, blank);
            writes(author, article)
                    .then()
                    .statusCode(422)
                    .contentType("application/json")
                    .body("errors." + field, contains("can't be blank"));
            Map<String, Object> edit = new HashMap<>();
            edit.put(field, blank);
            as(author)
                    .body(Map.of("article", edit))
                    .put("/api/articles/" + slug)
                    .then()
                    .statusCode(422)
                    .body("errors." + field, contains("can't be blank"));
        }
        article.remove(field);
        writes(author, article).then().statusCode(422).body("errors." + field, contains("can't be blank"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"article\":[]}",
                "[]",
                "null",
                "{\"article\":{\"title\":[1],\"description\":2,\"body\":{}}}"
            })
    void anotherShapeIsRefused(String body) {
        as(author)
                .body(body)
                .post("/api/articles")
                .then()
                .statusCode(422)
                .body("errors", hasKey("article".equals(body) ? "" : body.contains("title") ? "title" : "article"));
    }

    @Test
    void whatIsTooLongIsRefusedByName() {
        Map<String, Object> article = article("t".repeat(201));
        article.put("description", "d".repeat(301));
        article.put("tagList", List.of("x".repeat(51)));

        writes(author, article)
                .then()
                .statusCode(422)
                .body("errors.keySet()", hasItem("title"))
                .body("errors.keySet()", hasItem("description"))
                .body("errors.keySet()", hasItem("tagList"));
        as(author).body("{").post("/api/articles").then().statusCode(400).body("errors", hasKey("request"));
    }

    @Test
    void theListHasNoBodies() {
        written(author);

        anybody()
                .get("/api/articles?author=" + author.username())
                .then()
                .statusCode(200)
                .body("articlesCount", equalTo(1), "articles", hasSize(1))
                .body("articles", everyItem(not(hasKey("body"))));
    }

    @Test
    void listsAreNewestFirstAndReadByOffset() {
        String first = written(author);
        String second = written(author);
        String third = written(author);
        String list = "/api/articles?author=" + author.username();

        anybody().get(list).then().body("articles.slug", contains(third, second, first));
        anybody()
                .get(list + "&limit=1&offset=1")
                .then()
                .body("articles.slug", contains(second), "articlesCount", equalTo(3));
        anybody().get(list + "&offset=3").then().body("articles", empty(), "articlesCount", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=101,limit",
        "limit=x,limit",
        "offset=-1,offset",
        "offset=10001,offset",
        "offset=x,offset"
    })
    void aPlaceThatIsNoneIsRefused(String query, String field) {
        anybody().get("/api/articles?" + query).then().statusCode(422).body("errors", hasKey(field));
    }

    @Test
    void listsAreNarrowedByTagAuthorAndFavorite() {
        String tag = "tag-" + author.username();
        String tagged = written(author, tag);
        String other = written(author);
        Person reader = Person.reader();
        as(reader).post("/api/articles/" + other + "/favorite").then().statusCode(200);

        anybody().get("/api/articles?tag=" + tag).then().body("articles.slug", contains(tagged));
        anybody()
                .get("/api/articles?tag=" + tag + "&author=" + author.username())
                .then()
                .body("articles.slug", contains(tagged), "articlesCount", equalTo(1));
        anybody()
                .get("/api/articles?favorited=" + reader.username())
                .then()
                .body("articles.slug", contains(other), "articlesCount", equalTo(1));
        anybody()
                .get("/api/articles?tag=" + tag + "&favorited=" + reader.username())
                .then()
                .body("articles", empty(), "articlesCount", equalTo(0));
        for (String nobody : List.of("author=nobody-there", "favorited=nobody-there", "tag=never-used")) {
            anybody()
                    .get("/api/articles?" + nobody)
                    .then()
                    .statusCode(200)
                    .body("articles", empty(), "articlesCount", equalTo(0));
        }
    }

    @Test
    void theFeedIsOfFollowedAuthors() {
        Person reader = Person.reader();
        Person other = Person.author();
        written(other);
        as(reader)
                .get("/api/articles/feed")
                .then()
                .statusCode(200)
                .body("articles", empty(), "articlesCount", equalTo(0));
        String first = written(author);
        String second = written(author);
        as(reader)
                .post("/api/profiles/" + author.username() + "/follow")
                .then()
                .statusCode(200)
                .body("profile.following", equalTo(true));

        as(reader)
                .get("/api/articles/feed?limit=1&offset=1")
                .then()
                .body("articles.slug", contains(first), "articlesCount", equalTo(2))
                .body("articles.author.following", contains(true));
        as(reader).get("/api/articles/feed").then().body("articles.slug", contains(second, first));
        as(reader)
                .delete("/api/profiles/" + author.username() + "/follow")
                .then()
                .statusCode(200)
                .body("profile.following", equalTo(false));
        as(reader).get("/api/articles/feed").then().body("articles", empty());
    }

    @Test
    void aFavoriteShowsAtOnce() {
        String path = "/api/articles/" + written(author);
        Person reader = Person.reader();

        as(reader)
                .post(path + "/favorite")
                .then()
                .statusCode(200)
                .body("article.favorited", equalTo(true), "article.favoritesCount", equalTo(1))
                .body("article", hasKey("body"));
        as(reader).get(path).then().body("article.favorited", equalTo(true), "article.favoritesCount", equalTo(1));
        as(author).get(path).then().body("article.favorited", equalTo(false), "article.favoritesCount", equalTo(1));
        as(reader)
                .delete(path + "/favorite")
                .then()
                .statusCode(200)
                .body("article.favorited", equalTo(false), "article.favoritesCount", equalTo(0));
    }

    @Test
    void whatSomebodyElseWroteIsForbidden() {
        String path = "/api/articles/" + written(author);
        Person other = Person.author();

        as(other)
                .body(Map.of("article", Map.of("body", "x")))
                .put(path)
                .then()
                .statusCode(403)
                .body("errors.article", contains("forbidden"));
        as(other).delete(path).then().statusCode(403).body("errors.article", contains("forbidden"));
        as(author).delete(path).then().statusCode(204);
        as(author).get(path).then().statusCode(404).body("errors.article", contains("not found"));
        as(author).delete(path).then().statusCode(404).body("errors.article", contains("not found"));
    }

    @Test
    void titlesMayRepeatAndFeedIsNoSlug() {
        String one = writes(author, article("feed")).path("article.slug");
        String two = writes(author, article("feed")).path("article.slug");

        org.assertj.core.api.Assertions.assertThat(List.of(one, two))
                .doesNotHaveDuplicates()
                .doesNotContain("feed");
    }

    @Test
    void aSlashAtTheEndDoesNoHarm() {
        as(author)
                .body(Map.of("article", article("With a slash")))
                .post("/api/articles/")
                .then()
                .statusCode(201);
    }

    @Test
    void draftsAreNoArticles() {
        WrittenPost draft = WrittenPost.draftBy(author);

        anybody().get("/api/articles/" + draft.slug()).then().statusCode(404);
        as(author).get("/api/articles?author=" + author.username()).then().body("articles", empty());
    }

    @Test
    void tagsOfArticlesAreListedByName() {
        written(author, "zz-" + author.username(), "aa-" + author.username());

        List<String> tags =
                anybody().get("/api/tags").then().statusCode(200).extract().path("tags");

        org.assertj.core.api.Assertions.assertThat(tags).isSorted();
    }
}
