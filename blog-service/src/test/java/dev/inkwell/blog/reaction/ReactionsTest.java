package dev.inkwell.blog.reaction;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReactionsTest extends BlogTest {

    private final Person author = Person.author();
    private final Person reader = Person.reader();

    private static void likes(Person person, WrittenPost post) {
        person.request().put(post.path() + "/like").then().statusCode(204);
    }

    private static void likesNoMore(Person person, WrittenPost post) {
        person.request().delete(post.path() + "/like").then().statusCode(204);
    }

    private static void assertLikes(WrittenPost post, int likes) {
        given().get(post.path()).then().body("counts.likes", equalTo(likes));
    }

    @Test
    void aLikeCountsOnceHoweverOftenItIsSaid() {
        WrittenPost post = WrittenPost.publishedBy(author);

        likes(reader, post);
        likes(reader, post);
        likes(author, post);

        assertLikes(post, 2);
        given().get("/api/v1/authors/" + author.username() + "/posts")
                .then()
                .body("items[0].counts.likes", equalTo(2))
                .body("items[0].counts.comments", equalTo(0));
        likesNoMore(reader, post);
        likesNoMore(reader, post);
        assertLikes(post, 1);
    }

    @Test
    void aLikeMakesNoEditStaleButEveryCachedCopy() {
        WrittenPost post = WrittenPost.publishedBy(author);

        likes(reader, post);

        given().header("If-None-Match", post.entityTag())
                .get(post.path())
                .then()
                .statusCode(200);
        author.request()
                .header("If-Match", post.entityTag())
                .body(Map.of("title", "Edited"))
                .patch(post.path())
                .then()
                .statusCode(200)
                .body("counts.likes", equalTo(1));
    }

    @Test
    void onlyWhatIsPublicIsLiked() {
        WrittenPost draft = WrittenPost.draftBy(author);

        reader.request().put(draft.path() + "/like").then().statusCode(404).body("code", equalTo("post-not-found"));
        author.request()
                .put(draft.path() + "/bookmark")
                .then()
                .statusCode(409)
                .body("code", equalTo("post-not-published"));
    }

    @Test
    void fiftyPeopleLikeAPostAtOnceAndTakeItBack() {
        WrittenPost post = WrittenPost.publishedBy(author);
        List<Person> people = Stream.generate(Person::reader).limit(50).toList();
        Iterator<Person> next = people.iterator();

        List<Integer> statuses = AtOnce.times(50, () -> {
            Person person;
            synchronized (next) {
                person = next.next();
            }
            return person.request().put(post.path() + "/like").statusCode();
        });

        assertThat(statuses).containsOnly(204);
        assertLikes(post, 50);
        Iterator<Person> again = people.iterator();
        AtOnce.times(50, () -> {
            Person person;
            synchronized (again) {
                person = again.next();
            }
            return person.request().delete(post.path() + "/like").statusCode();
        });
        assertLikes(post, 0);
    }

    @Test
    void twentyLikesOfOnePersonAtOnceAreOne() {
        WrittenPost post = WrittenPost.publishedBy(author);

        List<Integer> statuses = AtOnce.times(
                20, () -> reader.request().put(post.path() + "/like").statusCode());

        assertThat(statuses).containsOnly(204);
        assertLikes(post, 1);
    }

    @Test
    void bookmarksAreListedLastFirstPageByPage() {
        List<String> ids = Stream.generate(() -> WrittenPost.publishedBy(author))
                .limit(3)
                .peek(post ->
                        reader.request().put(post.path() + "/bookmark").then().statusCode(204))
                .map(WrittenPost::id)
                .toList();

        Response first = reader.request().get("/api/v1/me/bookmarks?limit=2");
        String cursor = first.path("nextCursor");

        first.then().body("items.id", contains(ids.get(2), ids.get(1)));
        reader.request()
                .get("/api/v1/me/bookmarks?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("nextCursor", nullValue());
        given().get(POSTS + "/" + ids.get(0)).then().body("counts.likes", equalTo(0));
        author.request().get("/api/v1/me/bookmarks").then().body("items", empty());
        reader.request().get("/api/v1/me/likes").then().body("items", empty());
    }

    @Test
    void whatIsPublicNoMoreIsNotListed() {
        WrittenPost post = WrittenPost.publishedBy(author);
        likes(reader, post);

        author.request().delete(post.publicationPath()).then().statusCode(200);

        reader.request().get("/api/v1/me/likes").then().body("items", empty());
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        reader.request().get("/api/v1/me/likes").then().body("items.id", contains(post.id()));
    }
}
