package dev.inkwell.blog.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditPostTest extends BlogTest {

    private static ValidatableResponse edit(Person person, WrittenPost post, String ifMatch, String patch) {
        return person.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(post.path())
                .then();
    }

    @Test
    void anEditChangesWhatItNamesAndTheVersion() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.by(author, Map.of("excerpt", "Own.", "tags", new String[] {"a"}));

        edit(author, post, post.entityTag(), "{\"body\":\"New **text**.\",\"excerpt\":null}")
                .statusCode(200)
                .body("title", equalTo("On herons"))
                .body("tags", hasSize(1))
                .body("html", containsString("<strong>text</strong>"))
                .body("excerpt", equalTo("New text."))
                .body("slug", equalTo(post.slug()))
                .body("version", equalTo(2));
    }

    @Test
    void anEditNeedsTheVersionThatWasRead() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);
        edit(author, post, post.entityTag(), "{\"title\":\"b\"}").statusCode(200);

        edit(author, post, post.entityTag(), "{\"title\":\"c\"}")
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        author.request().body("{}").patch(post.path()).then().statusCode(428);
        author.request().delete(post.path()).then().statusCode(428);
        author.request()
                .header("If-Match", post.entityTag())
                .delete(post.path())
                .then()
                .statusCode(412);
    }

    @Test
    void whatCannotBeEditedIsRefused() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);

        edit(author, post, "*", "{\"status\":\"published\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/status"));
        edit(author, post, "*", "{\"title\":null}").statusCode(422).body("errors.pointer", hasItem("/title"));
        edit(author, post, "*", "{\"tags\":[\"a\",5]}").statusCode(422).body("errors.pointer", hasItem("/tags/1"));
        edit(author, post, "*", "{\"slug\":\"a" + "-a".repeat(30_000) + "\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/slug"));
        edit(author, post, "*", "[]").statusCode(422);
        edit(author, post, "*", "{").statusCode(400).body("code", equalTo("malformed-json"));
        author.request()
                .contentType("text/plain")
                .body("x")
                .patch(post.path())
                .then()
                .statusCode(415);
    }

    @Test
    void oldSlugsLeadToThePresentOne() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        String slug = "renamed-" + author.username();

        edit(author, post, "*", "{\"slug\":\"" + slug + "\"}").statusCode(200).body("slug", equalTo(slug));

        given().redirects()
                .follow(false)
                .get(post.slugPath())
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/posts/" + slug));
        given().get(post.slugPath()).then().statusCode(200).body("id", equalTo(post.id()));
        edit(author, post, "*", "{\"slug\":\"" + post.slug() + "\"}")
                .statusCode(200)
                .body("slug", equalTo(post.slug()));
    }

    @Test
    void anothersOldSlugCannotBeTaken() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        edit(author, post, "*", "{\"slug\":\"moved-" + author.username() + "\"}")
                .statusCode(200);
        WrittenPost other = WrittenPost.draftBy(author);

        edit(author, other, "*", "{\"slug\":\"" + post.slug() + "\"}")
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
    }

    @Test
    void theSlugOfADraftTellsNothing() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);
        edit(author, post, "*", "{\"slug\":\"hidden-" + author.username() + "\"}")
                .statusCode(200);

        given().redirects()
                .follow(false)
                .get(post.slugPath())
                .then()
                .statusCode(404)
                .header("Location", nullValue());
    }

    @Test
    void whatIsDeletedIsGoneFromEverywhere() {
        Person author = Person.author();
        String tag = "gone-" + author.username();
        WrittenPost post = WrittenPost.publishedBy(author, tag);

        author.request()
                .header("If-Match", post.entityTag())
                .delete(post.path())
                .then()
                .statusCode(204);

        author.request().get(post.path()).then().statusCode(404);
        Person.admin().request().get(post.slugPath()).then().statusCode(404);
        given().get("/api/v1/posts?tag=" + tag).then().body("items", hasSize(0));
        author.request().get("/api/v1/me/posts").then().body("items", hasSize(0));
        author.request().header("If-Match", "*").delete(post.path()).then().statusCode(404);
        author.request().body("{}").put(post.publicationPath()).then().statusCode(404);
        assertThat(WrittenPost.draftBy(author).slug()).isNotEqualTo(post.slug());
    }

    @Test
    void publicationIsIdempotent() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.draftBy(author);
        String publishedAt = author.request()
                .body("{}")
                .put(post.publicationPath())
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .extract()
                .path("publishedAt");

        author.request()
                .body("{}")
                .put(post.publicationPath())
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo(publishedAt))
                .body("version", equalTo(2));
        author.request().delete(post.publicationPath()).then().statusCode(not(equalTo(500)));
        author.request().delete(post.publicationPath()).then().statusCode(200).body("status", equalTo("draft"));
        given().get(post.path()).then().statusCode(404);
    }

    @Test
    void whoHasThePresentRepresentationIsNotSentItAgain() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        String entityTag = given().get(post.path()).header("ETag");

        given().header("If-None-Match", entityTag).get(post.path()).then().statusCode(304);
        edit(author, post, entityTag, "{\"title\":\"b\"}").statusCode(200);
        given().header("If-None-Match", entityTag).get(post.path()).then().statusCode(200);
    }
}
