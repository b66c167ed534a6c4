package dev.inkwell.blog.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictingEditsTest extends BlogTest {

    private static final String MERGE = "?onConflict=merge";

    private final Person author = Person.author();
    private WrittenPost post;

    @BeforeEach
    void write() {
        post = WrittenPost.draftBy(author);
    }

    private ValidatableResponse edit(String query, Map<String, ?> patch) {
        return author.request()
                .header("If-Match", post.entityTag())
                .body(patch)
                .patch(post.path() + query)
                .then();
    }

    @Test
    void whoIsTooLateLearnsWhatHasChanged() {
        edit("", Map.of("title", "Theirs", "tags", List.of("a"))).statusCode(200);
        String current = author.request().get(post.path()).header("ETag");

        edit("", Map.of("body", "mine"))
                .statusCode(412)
                .header("ETag", current)
                .body("code", equalTo("precondition-failed"))
                .body("currentETag", equalTo(current))
                .body("differences", contains("/tags", "/title"));

        author.request()
                .header("If-Match", current)
                .body(Map.of("body", "mine"))
                .patch(post.path())
                .then()
                .statusCode(200);
    }

    @Test
    void aDeletionThatIsTooLateLearnsItToo() {
        edit("", Map.of("title", "Theirs")).statusCode(200);

        author.request()
                .header("If-Match", post.entityTag())
                .delete(post.path())
                .then()
                .statusCode(412)
                .body("differences", contains("/title"));
    }

    @Test
    void aChangeOfStateAloneDiffersInNoMember() {
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);

        edit("", Map.of("title", "mine")).statusCode(412).body("differences", empty());
        edit(MERGE, Map.of("title", "mine")).statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void changesOfDifferentMembersAreMergedOnRequest() {
        edit("", Map.of("title", "Theirs")).statusCode(200);

        edit(MERGE, Map.of("body", "mine"))
                .statusCode(200)
                .body("title", equalTo("Theirs"))
                .body("body", equalTo("mine"))
                .body("version", equalTo(3));
    }

    @Test
    void changesOfTheSameMemberAreNot() {
        edit("", Map.of("title", "Theirs", "body", "theirs")).statusCode(200);

        edit(MERGE, Map.of("title", "Mine", "metaTitle", "mine"))
                .statusCode(412)
                .body("differences", contains("/title"));
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        edit("", Map.of("title", "Both", "body", "theirs")).statusCode(200);

        edit(MERGE, Map.of("title", "Both")).statusCode(200).body("body", equalTo("theirs"));
    }

    @Test
    void aVersionThatNeverWasIsNotMergedWith() {
        for (String tag : List.of("\"77\"", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "nothing")) {
            edit("", Map.of("title", "Theirs"));
            author.request()
                    .header("If-Match", tag)
                    .body(Map.of("body", "mine"))
                    .patch(post.path() + MERGE)
                    .then()
                    .statusCode(tag.contains(",") ? 200 : 412);
        }
        edit("?onConflict=win", Map.of()).statusCode(422).body("errors.pointer", hasItem("/onConflict"));
    }

    @Test
    void manyWhoChangeDifferentMembersAtOnceAllGetThrough() {
        var patches = new ConcurrentLinkedQueue<Map<String, ?>>(List.of(
                Map.of("title", "t"),
                Map.of("body", "b"),
                Map.of("tags", List.of("x")),
                Map.of("metaTitle", "m"),
                Map.of("language", "en"),
                Map.of("excerpt", "e")));

        List<Integer> answers =
                AtOnce.times(6, () -> edit(MERGE, patches.remove()).extract().statusCode());

        assertThat(answers).containsOnly(200);
        author.request()
                .get(post.path())
                .then()
                .body("title", equalTo("t"))
                .body("body", equalTo("b"))
                .body("tags", contains("x"))
                .body("metaTitle", equalTo("m"))
                .body("language", equalTo("en"))
                .body("excerpt", equalTo("e"))
                .body("version", equalTo(7));
    }
}
