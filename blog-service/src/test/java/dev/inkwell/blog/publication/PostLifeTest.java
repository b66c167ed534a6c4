package dev.inkwell.blog.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostLifeTest extends BlogTest {

    private final Person author = Person.author();
    private final String tag = "life-" + author.username();

    @Test
    void anArchivedPostIsOutOfReadersSightAndOfAllCounts() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);

        author.request().put(post.archivePath()).then().statusCode(200).body("status", equalTo("archived"));

        given().get(post.path()).then().statusCode(404);
        given().get("/api/v1/posts?tag=" + tag).then().body("items", hasSize(0));
        given().get("/api/v1/tags/" + tag).then().statusCode(404);
        author.request().get(post.slugPath()).then().statusCode(200);
        author.request().get("/api/v1/me/posts?status=archived").then().body("items.id", contains(post.id()));
        author.request().get("/api/v1/me/posts").then().body("items.id", contains(post.id()));
    }

    @Test
    void whatComesFromTheArchiveIsADraft() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        author.request().put(post.archivePath()).then().statusCode(200);
        author.request().put(post.archivePath()).then().statusCode(200).body("version", equalTo(2));

        author.request().delete(post.archivePath()).then().statusCode(200).body("status", equalTo("draft"));

        author.request().delete(post.archivePath()).then().statusCode(200).body("version", equalTo(3));
        given().get(post.path()).then().statusCode(404);
    }

    @Test
    void whatIsNotArchivedStaysPublic() {
        WrittenPost post = WrittenPost.publishedBy(author);

        author.request().delete(post.archivePath()).then().statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void theTrashIsListedForItsAuthorAndForEditors() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        author.request()
                .header("If-Match", post.entityTag())
                .delete(post.path())
                .then()
                .statusCode(204);

        String trash = "/api/v1/posts?status=trashed&author=" + author.username();
        author.request().get("/api/v1/me/posts?status=trashed").then().body("items.id", contains(post.id()));
        Person.editor().request().get(trash).then().body("items.id", contains(post.id()));
        Person.author().request().get(trash).then().body("items", hasSize(0));
        given().get(trash).then().statusCode(401);
    }

    @Test
    void whatIsRestoredIsADraftWithItsSlug() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        author.request().put(post.trashPath()).then().statusCode(200).body("status", equalTo("trashed"));

        author.request().delete(post.trashPath()).then().statusCode(200).body("status", equalTo("draft"));

        author.request().get(post.slugPath()).then().statusCode(200).body("id", equalTo(post.id()));
        given().get(post.path()).then().statusCode(404);
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        given().get("/api/v1/tags/" + tag).then().body("posts", equalTo(1));
    }

    @Test
    void inTheTrashThereIsNothingButTheWayBack() {
        WrittenPost post = WrittenPost.publishedBy(author);
        author.request().put(post.trashPath()).then().statusCode(200);

        author.request().put(post.trashPath()).then().statusCode(200).body("version", equalTo(2));
        author.request().put(post.archivePath()).then().statusCode(404);
        author.request().delete(post.archivePath()).then().statusCode(404);
        author.request().delete(post.publicationPath()).then().statusCode(404);
        author.request().get(post.path()).then().statusCode(404);
    }
}
