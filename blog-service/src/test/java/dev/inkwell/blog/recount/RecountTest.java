package dev.inkwell.blog.recount;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecountTest extends BlogTest {

    private final Person admin = Person.admin();
    private final Person author = Person.author();

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private List<Map<String, Object>> differencesOf(String id, boolean mend) {
        Response recount = admin.request().body(Map.of("mend", mend)).post("/api/v1/recounts");
        recount.then().statusCode(200);
        return recount.<List<Map<String, Object>>>path("differences").stream()
                .filter(difference -> id.equals(difference.get("id")))
                .toList();
    }

    private void harm(String collection, Object id, String member, long value) {
        client.getDatabase(database)
                .getCollection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(member, value));
    }

    @Test
    void countersAreExactAfterMuchAtOnce() {
        WrittenPost post = WrittenPost.publishedBy(author);
        WrittenComment first = WrittenComment.by(author, post);

        AtOnce.times(20, () -> likesAnswersAndDeletes(post, first));

        assertThat(differencesOf(post.id(), false)).isEmpty();
        assertThat(differencesOf(first.id(), false)).isEmpty();
        given().get(post.path()).then().body("counts.likes", equalTo(20)).body("counts.comments", equalTo(1));
        given().get(first.path()).then().body("likes", equalTo(20)).body("replies", equalTo(0));
    }

    private boolean likesAnswersAndDeletes(WrittenPost post, WrittenComment first) {
        Person person = Person.reader();
        person.request().put(post.path() + "/like").then().statusCode(204);
        person.request().put(first.path() + "/like").then().statusCode(204);
        WrittenComment reply = WrittenComment.reply(person, post, first);
        person.request().header("If-Match", "*").delete(reply.path()).then().statusCode(204);
        return true;
    }

    @Test
    void whatIsWrongIsFoundAndMended() {
        WrittenPost post = WrittenPost.publishedBy(author);
        WrittenComment comment = WrittenComment.by(author, post);
        WrittenComment.reply(author, post, comment);
        author.request().put(post.path() + "/like").then().statusCode(204);
        harm("post_counts", new ObjectId(post.id()), "likes", 7);
        harm("post_counts", new ObjectId(post.id()), "comments", 0);
        harm("comments", new ObjectId(comment.id()), "counts.replies", 3);

        List<Map<String, Object>> found = differencesOf(post.id(), false);

        assertThat(found)
                .extracting(difference -> difference.get("counter"))
                .containsExactlyInAnyOrder("post-likes", "post-comments");
        assertThat(differencesOf(comment.id(), true)).hasSize(1);
        assertThat(differencesOf(post.id(), false)).isEmpty();
        given().get(post.path()).then().body("counts.likes", equalTo(1)).body("counts.comments", equalTo(2));
        given().get(comment.path()).then().body("replies", equalTo(1));
    }

    @Test
    void aLostCounterIsFound() {
        WrittenPost post = WrittenPost.publishedBy(author);
        author.request().put(post.path() + "/like").then().statusCode(204);
        client.getDatabase(database).getCollection("post_counts").deleteOne(Filters.eq("_id", new ObjectId(post.id())));

        assertThat(differencesOf(post.id(), true)).hasSize(1);
        given().get(post.path()).then().body("counts.likes", equalTo(1));
    }

    @Test
    void followersAreRecounted() {
        String id = "author:" + author.id();
        Person.reader()
                .request()
                .put("/api/v1/authors/" + author.username() + "/follow")
                .then()
                .statusCode(204);
        assertThat(differencesOf(id, false)).isEmpty();
        harm("follower_counts", id, "followers", 2);

        assertThat(differencesOf(id, true)).hasSize(1);

        given().get("/api/v1/authors/" + author.username()).then().body("followers", equalTo(1));
    }
}
