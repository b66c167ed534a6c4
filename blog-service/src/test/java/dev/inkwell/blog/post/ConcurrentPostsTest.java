package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentPostsTest extends BlogTest {

    @Test
    void fiftyPostsOfOneTitleGetFiftySlugs() {
        Person author = Person.author();
        Map<String, Object> title = Map.of("title", "One title of " + author.username());

        List<WrittenPost> posts = AtOnce.times(50, () -> WrittenPost.by(author, title));

        assertThat(posts).extracting(WrittenPost::slug).doesNotHaveDuplicates();
        assertThat(posts)
                .extracting(WrittenPost::slug)
                .allMatch(slug -> slug.matches("one-title-of-" + author.username() + "(-[0-9]{1,3})?"));
        assertThat(posts).allSatisfy(post -> assertThat(
                        author.request().get(post.slugPath()).<String>path("id"))
                .isEqualTo(post.id()));
    }

    @Test
    void ofTwentyEditsOfOneVersionOneWins() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);

        List<Response> answers = AtOnce.times(20, () -> author.request()
                .header("If-Match", post.entityTag())
                .body(Map.of("body", "Text " + UUID.randomUUID()))
                .patch(post.path()));

        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(19);
        Response now = author.request().get(post.path());
        assertThat(now.<String>path("body")).isEqualTo(won.getFirst().path("body"));
        assertThat(now.<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void twentyPublicationsAtOnceArePublishedOnce() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);

        List<Response> answers =
                AtOnce.times(20, () -> author.request().body("{}").put(post.publicationPath()));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(new HashSet<>(answers.stream()
                        .map(answer -> answer.<String>path("publishedAt"))
                        .toList()))
                .hasSize(1);
        assertThat(given().get(post.path()).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void twentyPostsOfOneTagAtOnceAreAllPublished() {
        Person author = Person.author();
        String tag = "hot-" + author.username();

        AtOnce.times(20, () -> WrittenPost.publishedBy(author, tag));

        assertThat(given().get(POSTS + "?limit=100&tag=" + tag).<List<String>>path("items.id"))
                .hasSize(20);
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(20));
    }

    @Test
    void ofTwentyPostsThatAskForOneSlugOneGetsIt() {
        Person author = Person.author();
        Map<String, Object> request = Map.of("title", "a", "body", "b", "slug", "wanted-" + author.username());

        List<Integer> statuses = AtOnce.times(
                20, () -> author.request().body(request).post(POSTS).statusCode());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    }
}
