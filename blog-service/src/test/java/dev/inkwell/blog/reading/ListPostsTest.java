package dev.inkwell.blog.reading;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListPostsTest extends BlogTest {

    @Test
    void publishedPostsAreListedNewestFirstWithoutTheirText() {
        Person author = Person.author();
        WrittenPost first = WrittenPost.publishedBy(author);
        WrittenPost.draftBy(author);
        WrittenPost second = WrittenPost.publishedBy(author);

        given().get(POSTS + "?author=" + author.username())
                .then()
                .statusCode(200)
                .body("items.id", contains(second.id(), first.id()))
                .body("items.author.username", everyItem(equalTo(author.username())))
                .body("items", everyItem(not(hasKey("body"))))
                .body("items", everyItem(not(hasKey("html"))));
    }

    @Test
    void pagesSkipAndRepeatNothingWhilePostsAreAdded() {
        Person author = Person.author();
        List<String> written = new ArrayList<>(
                Stream.generate(() -> WrittenPost.publishedBy(author).id())
                        .limit(7)
                        .toList());
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = given().get(POSTS + "?limit=2&author=" + author.username()
                    + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            WrittenPost.publishedBy(author);
        } while (cursor != null);

        assertThat(read).isEqualTo(written.reversed());
    }

    @Test
    void postsAreFoundByTagAndAuthor() {
        Person author = Person.author();
        String tag = "tag-" + author.username();
        WrittenPost tagged = WrittenPost.publishedBy(author, tag, "other");
        WrittenPost others = WrittenPost.publishedBy(Person.author(), tag);
        WrittenPost.publishedBy(author, "other");

        given().get(POSTS + "?tag=" + tag).then().body("items.id", contains(others.id(), tagged.id()));
        given().get(POSTS + "?tag=" + tag.toUpperCase(java.util.Locale.ROOT))
                .then()
                .body("items", hasSize(2));
        given().get(POSTS + "?tag=" + tag + "&author=" + author.username())
                .then()
                .body("items.id", contains(tagged.id()));
    }

    @Test
    void draftsAreListedForTheirAuthorAndForEditors() {
        Person author = Person.author();
        WrittenPost draft = WrittenPost.draftBy(author);
        String drafts = POSTS + "?status=draft";

        given().get(drafts).then().statusCode(401);
        author.request().get(drafts).then().body("items.id", contains(draft.id()));
        Person.author().request().get(drafts).then().statusCode(200).body("items", hasSize(0));
        Person.author()
                .request()
                .get(drafts + "&author=" + author.username())
                .then()
                .body("items", hasSize(0));
        Person.editor()
                .request()
                .get(drafts + "&author=" + author.username())
                .then()
                .body("items.id", contains(draft.id()));
    }

    @Test
    void onesOwnPostsAreListedForOneself() {
        Person author = Person.author();
        WrittenPost draft = WrittenPost.draftBy(author);
        WrittenPost published = WrittenPost.publishedBy(author);
        WrittenPost.draftBy(Person.author());
        String own = "/api/v1/me/posts";

        author.request().get(own).then().body("items.id", contains(published.id(), draft.id()));
        author.request().get(own + "?status=draft").then().body("items.id", contains(draft.id()));
        author.request().get(own + "?status=published").then().body("items.id", contains(published.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author=nobody-of-that-name",
                "author[$ne]=x",
                "author=%7B%22$ne%22:1%7D",
                "tag=%7B%22$gt%22:%22%22%7D",
                "tag=.*",
                "tag=%00",
                "tag=%ED%A0%80",
                "author=%F0%9F%A6%86"
            })
    void queryOperatorsAreData(String query) {
        int status = given().urlEncodingEnabled(false).get(POSTS + "?" + query).statusCode();

        assertThat(status).isIn(200, 400, 422);
        if (status == 200 && !query.contains("[")) {
            given().urlEncodingEnabled(false).get(POSTS + "?" + query).then().body("items", hasSize(0));
        }
    }

    @Test
    void badParametersAreNamed() {
        given().get(POSTS + "?limit=0").then().statusCode(422).body("errors[0].pointer", equalTo("/limit"));
        given().get(POSTS + "?status=hidden").then().statusCode(422).body("errors[0].pointer", equalTo("/status"));
        given().get(POSTS + "?cursor=zzz").then().statusCode(400).body("code", equalTo("malformed-cursor"));
        given().get(POSTS + "?limit=1").then().header("Link", containsString("rel=\"next\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "000000000000000000000000",
                "%24ne",
                "..%2f",
                "a%00b",
                "%7B%7D",
                "Not-A-Slug",
                "%F0%9F%A6%86"
            })
    void whatIsNoPostIsNotFound(String idOrSlug) {
        int status =
                given().urlEncodingEnabled(false).get(POSTS + "/" + idOrSlug).statusCode();

        assertThat(status).isIn(400, 404);
    }
}
