package dev.inkwell.blog.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.post.PostRemoval;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionsTest extends BlogTest {

    private final Person author = Person.author();
    private WrittenPost post;
    private String revisions;

    @Inject
    MongoClient client;

    @Inject
    PostRemoval removal;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @BeforeEach
    void write() {
        post = WrittenPost.by(author, Map.of("title", "One", "body", "a\nb\nc"));
        revisions = post.path() + "/revisions";
    }

    private ValidatableResponse edit(Person by, Map<String, ?> patch) {
        return by.request()
                .header("If-Match", "*")
                .body(patch)
                .patch(post.path())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return author.request().get(path).then();
    }

    @Test
    void eachSaveMakesARevision() {
        Person editor = Person.editor();
        edit(author, Map.of("title", "Two"));
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        edit(editor, Map.of("title", "Three"));

        get(revisions)
                .statusCode(200)
                .body("items.n", contains(4, 2, 1))
                .body("items.title", contains("Three", "Two", "One"))
                .body(
                        "items.editor.id",
                        contains(
                                editor.id().toString(),
                                author.id().toString(),
                                author.id().toString()))
                .body("items", everyItem(not(hasKey("snapshot"))));
        get(revisions + "/2").body("post.title", equalTo("Two")).body("post.body", equalTo("a\nb\nc"));
    }

    @Test
    void revisionsArePaged() {
        edit(author, Map.of("title", "Two"));
        edit(author, Map.of("title", "Three"));

        String cursor = get(revisions + "?limit=2")
                .body("items.n", contains(3, 2))
                .extract()
                .path("nextCursor");

        get(revisions + "?limit=2&cursor=" + cursor)
                .body("items.n", contains(1))
                .body("nextCursor", nullValue());
        get(revisions + "?cursor=zzz").statusCode(400);
    }

    @Test
    void revisionsAreCompared() {
        edit(author, Map.of("title", "Two", "body", "a\nB\nc", "series", Map.of("name", "Birds")));

        get(revisions + "/1/diff?to=2")
                .statusCode(200)
                .body("members.pointer", contains("/body", "/series", "/title"))
                .body("members[0].unified", equalTo("""
                        --- revision 1
                        +++ revision 2
                        @@ -1,3 +1,3 @@
                         a
                        -b
                        +B
                         c"""))
                .body("members[1].to.name", equalTo("Birds"))
                .body("members[2].from", equalTo("One"))
                .body("members[2].to", equalTo("Two"));
        edit(author, Map.of("title", "Three"));
        get(revisions + "/1/diff").body("to", equalTo(3)).body("members.to", hasItem("Three"));
        get(revisions + "/2/diff?to=2").body("members", equalTo(List.of()));
    }

    @Test
    void whatIsNoRevisionIsNamed() {
        for (String n : List.of("0", "2", "x", "-1", "99999999999999999999")) {
            get(revisions + "/" + n).statusCode(404).body("code", equalTo("revision-not-found"));
            get(revisions + "/1/diff?to=" + n).statusCode(422).body("errors.pointer", hasItem("/to"));
        }
    }

    @Test
    void aRevisionIsRestoredByANewOne() {
        Person other = Person.author();
        String before = get(post.path()).extract().header("ETag");
        edit(
                author,
                Map.of(
                        "title", "Two",
                        "body", "new",
                        "visibility", "private",
                        "slug", "restored-" + author.username()));
        edit(
                Person.editor(),
                Map.of("authorIds", List.of(author.id().toString(), other.id().toString())));

        author.request()
                .header("If-Match", before)
                .post(revisions + "/1/restoration")
                .then()
                .statusCode(412);
        author.request()
                .post(revisions + "/1/restoration")
                .then()
                .statusCode(200)
                .body("title", equalTo("One"))
                .body("html", containsString("<p>a"))
                .body("visibility", equalTo("private"))
                .body("slug", equalTo("restored-" + author.username()))
                .body("authors.id", hasItems(author.id().toString(), other.id().toString()))
                .body("version", equalTo(4));

        get(revisions).body("items.n", contains(4, 3, 2, 1));
    }

    @Test
    void revisionsAreForWhoMayEdit() {
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);

        given().get(revisions).then().statusCode(401);
        Person.author().request().get(revisions).then().statusCode(403);
        Person.editor().request().get(revisions + "/1").then().statusCode(200);
    }

    @Test
    void revisionsGoWithThePost() {
        author.request()
                .body(Map.of("title", "Unsaved"))
                .put(post.path() + "/autosave")
                .then()
                .statusCode(200);
        author.request().put(post.trashPath()).then().statusCode(200);
        var posts = client.getDatabase(database).getCollection("posts");
        posts.updateOne(Filters.eq("_id", new ObjectId(post.id())), Updates.set("trashedAt", Instant.EPOCH));

        removal.emptyTrash(Duration.ofDays(1), 100);

        for (String collection : List.of("post_revisions", "post_autosaves")) {
            assertThat(client.getDatabase(database)
                            .getCollection(collection)
                            .countDocuments(Filters.eq("postId", new ObjectId(post.id()))))
                    .isZero();
        }
    }

    @Test
    void whatIsBeingWrittenChangesNothing() {
        author.request()
                .body(Map.of("title", "Unsaved"))
                .put(post.path() + "/autosave")
                .then()
                .statusCode(200)
                .body("baseVersion", equalTo(1))
                .body("savedAt", notNullValue())
                .body("post.title", equalTo("Unsaved"))
                .body("post.body", equalTo("a\nb\nc"));

        get(post.path()).body("title", equalTo("One")).body("version", equalTo(1));
        get(revisions).body("items.n", contains(1));
        get(post.path() + "/autosave").body("post.title", equalTo("Unsaved"));
        Person.editor().request().get(post.path() + "/autosave").then().statusCode(404);
    }

    @Test
    void theNextSaveOfTheSamePersonReplacesIt() {
        Person editor = Person.editor();
        for (Person person : List.of(author, editor)) {
            person.request().body(Map.of("title", "Unsaved")).put(post.path() + "/autosave");
            person.request().body(Map.of("title", "Unsaved too")).put(post.path() + "/autosave");
        }

        edit(author, Map.of("title", "Saved"));

        get(post.path() + "/autosave").statusCode(404).body("code", equalTo("autosave-not-found"));
        editor.request().get(post.path() + "/autosave").then().body("post.title", equalTo("Unsaved too"));
        editor.request().delete(post.path() + "/autosave").then().statusCode(204);
        editor.request().get(post.path() + "/autosave").then().statusCode(404);
    }
}
