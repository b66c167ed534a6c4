package dev.inkwell.blog.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewTest extends BlogTest {

    private final Person author = Person.author();
    private WrittenPost draft;
    private String previews;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @BeforeEach
    void write() {
        draft = WrittenPost.draftBy(author);
        previews = draft.path() + "/previews";
    }

    private Response made() {
        Response made = author.request().body(Map.of()).post(previews);
        made.then().statusCode(201);
        return made;
    }

    private MongoCollection<Document> stored() {
        return client.getDatabase(database).getCollection("post_previews");
    }

    @Test
    void whoeverHasTheLinkReadsTheDraftAsItIsNow() {
        String path = made().header("Location");
        author.request()
                .header("If-Match", draft.entityTag())
                .body(Map.of("title", "As it is now"))
                .patch(draft.path())
                .then()
                .statusCode(200);

        given().get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(draft.id()))
                .body("title", equalTo("As it is now"))
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", containsString("noindex"));
        given().get(draft.path()).then().statusCode(404);
    }

    @Test
    void theTokenIsToldOnceAndNotStored() {
        Response made = made();
        String token = made.path("token");

        author.request()
                .get(previews)
                .then()
                .body("items.id", contains(made.<String>path("id")))
                .body("items", everyItem(not(hasKey("token"))));
        assertThat(token).hasSize(43);
        assertThat(stored().find(Filters.eq("postId", new ObjectId(draft.id())))
                        .first()
                        .toJson())
                .doesNotContain(token);
    }

    @Test
    void aRevokedLinkLeadsNowhere() {
        Response made = made();

        author.request().delete(previews + "/" + made.path("id")).then().statusCode(204);

        given().get(made.header("Location")).then().statusCode(404).body("code", equalTo("preview-not-found"));
        author.request().delete(previews + "/" + made.path("id")).then().statusCode(404);
        author.request().delete(previews + "/none").then().statusCode(404);
    }

    @Test
    void anExpiredLinkLeadsNowhere() {
        Response made = made();
        stored().updateOne(
                        Filters.eq("_id", new ObjectId(made.<String>path("id"))),
                        Updates.set("expiresAt", Instant.now().minusMillis(1)));

        given().get(made.header("Location")).then().statusCode(404);
    }

    @Test
    void aLinkOfAPostInTheTrashLeadsNowhere() {
        Response made = made();

        author.request().put(draft.trashPath()).then().statusCode(200);

        given().get(made.header("Location")).then().statusCode(404);
    }

    @Test
    void aLinkEndsWhenItsMakerIsNoAuthorAnyMore() {
        Person editor = Person.editor();
        Person other = Person.author();
        nameAuthors(editor, author, other);
        String path = other.request().body(Map.of()).post(previews).header("Location");
        String editors = editor.request().body(Map.of()).post(previews).header("Location");
        given().get(path).then().statusCode(200);

        nameAuthors(editor, author);

        given().get(path).then().statusCode(404).body("code", equalTo("preview-not-found"));
        given().get(editors).then().statusCode(200);
    }

    private void nameAuthors(Person editor, Person... authors) {
        List<UUID> ids = Stream.of(authors).map(Person::id).toList();
        editor.request()
                .header("If-Match", "*")
                .body(Map.of("authorIds", ids))
                .patch(draft.path())
                .then()
                .statusCode(200);
    }

    @Test
    void aLinkIsRevokedOnlyAtItsPost() {
        Response made = made();
        WrittenPost other = WrittenPost.draftBy(author);

        author.request()
                .delete(other.path() + "/previews/" + made.path("id"))
                .then()
                .statusCode(404);

        given().get(made.header("Location")).then().statusCode(200);
    }

    @Test
    void linksLiveAsLongAsIsAskedForWithinBounds() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        author.request()
                .body(Map.of("expiresAt", tomorrow.toString()))
                .post(previews)
                .then()
                .statusCode(201);
        for (Instant wrong : List.of(Instant.now(), Instant.now().plus(Duration.ofDays(91)))) {
            author.request()
                    .body(Map.of("expiresAt", wrong.toString()))
                    .post(previews)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/expiresAt"));
        }
    }

    @Test
    void aPostHasABoundedNumberOfLinks() {
        for (int i = 0; i < 20; i++) {
            made();
        }

        author.request().post(previews).then().statusCode(409).body("code", equalTo("too-many-previews"));
    }

    @Test
    void whatIsNoTokenLeadsNowhere() {
        for (String token : List.of("x", "A".repeat(43), "%00", "%7B%22$ne%22:1%7D", "a".repeat(3000))) {
            int status = given().urlEncodingEnabled(false)
                    .get("/api/v1/previews/" + token)
                    .statusCode();
            assertThat(status).isIn(400, 404);
        }
    }
}
