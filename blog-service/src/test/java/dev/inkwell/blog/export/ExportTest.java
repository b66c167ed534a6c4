package dev.inkwell.blog.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.PersonalAccess;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest extends BlogTest {

    private static final String EXPORT = "/api/v1/me/export";

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    private static ValidatableResponse export(Person person) {
        return person.request().get(EXPORT).then().statusCode(200);
    }

    @Test
    void itHoldsEachPostInAnyStateWithItsText() {
        Person author = Person.author();
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            ids.add(WrittenPost.by(
                            author, Map.of("body", "text *" + n + "*", "status", n % 2 == 0 ? "draft" : "published"))
                    .id());
        }
        author.request()
                .header("If-Match", "*")
                .delete(WrittenPost.POSTS + "/" + ids.get(3))
                .then()
                .statusCode(204);
        WrittenPost.publishedBy(Person.author());

        JsonPath export = export(author)
                .header("Content-Disposition", containsString("inkwell-blog.json"))
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(export.getList("posts.id", String.class)).isEqualTo(ids);
        assertThat(export.getString("posts[24].content.body")).isEqualTo("text *24*");
        assertThat(export.getString("posts[3].status")).isEqualTo("TRASHED");
        assertThat(export.getString("posts[0].createdAt")).endsWith("Z");
        assertThat(export.getString("exportedAt")).endsWith("Z");
    }

    @Test
    void itHoldsWhatThePersonLikesHoweverMuchThatIs() {
        Person reader = Person.reader();
        Person author = Person.author();
        List<String> liked = new ArrayList<>();
        for (int n = 0; n < 23; n++) {
            WrittenPost post = WrittenPost.publishedBy(author);
            reader.request().put(post.path() + "/like").then().statusCode(204);
            reader.request().put(post.path() + "/bookmark").then().statusCode(204);
            author.request().put(post.path() + "/like").then().statusCode(204);
            liked.addFirst(post.id());
        }

        JsonPath export = export(reader).extract().jsonPath();

        assertThat(export.getList("reactions.findAll { it.kind == 'POST_LIKE' }.subjectId"))
                .isEqualTo(liked);
        assertThat(export.getList("reactions.findAll { it.kind == 'POST_BOOKMARK' }.subjectId"))
                .isEqualTo(liked);
    }

    @Test
    void whoHasWrittenNothingGetsNothing() {
        JsonPath export = export(Person.reader()).extract().jsonPath();

        assertThat(export.getList("posts")).isEmpty();
    }

    /** Looks into every collection that there is, so that a new one is no way around. */
    @Test
    void noCollectionKnowsThePersonWithoutTheExport() {
        Person author = Person.author();
        author.request()
                .header("Idempotency-Key", "once")
                .body(Map.of("title", "Kept twice", "body", "b"))
                .post(WrittenPost.POSTS)
                .then()
                .statusCode(201);
        WrittenPost post = WrittenPost.publishedBy(author, "a-tag");
        author.request()
                .body(Map.of("body", "not yet"))
                .put(post.path() + "/autosave")
                .then()
                .statusCode(200);
        author.request().body("{}").post(post.path() + "/previews").then().statusCode(201);

        String export = export(author).extract().asString();

        List<Document> known = documentsWith(author.id().toString());
        assertThat(known).hasSizeGreaterThanOrEqualTo(6);
        assertThat(export).doesNotContain("tokenHash");
        assertThat(known).allSatisfy(document -> assertThat(export).contains("\"id\":\"" + document.get("_id") + "\""));
    }

    @Test
    void itIsForPeopleAlone() {
        given().get(EXPORT).then().statusCode(401);
        PersonalAccess.of(Person.author(), "post:write", "comment:write")
                .request()
                .get(EXPORT)
                .then()
                .statusCode(403);
    }

    private List<Document> documentsWith(String text) {
        MongoDatabase database = client.getDatabase(name);
        List<Document> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                if (!collection.startsWith("system.")
                        && !collection.equals("rate_windows")
                        && document.toJson().contains(text)) {
                    found.add(document);
                }
            }
        }
        return found;
    }
}
