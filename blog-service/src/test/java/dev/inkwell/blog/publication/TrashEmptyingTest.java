package dev.inkwell.blog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrashEmptyingTest extends BlogTest {

    private final Person author = Person.author();

    @Inject
    TrashEmptying trashEmptying;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    private WrittenPost trashedSince(Duration age) {
        WrittenPost post = WrittenPost.publishedBy(author);
        author.request().put(post.trashPath()).then().statusCode(200);
        database()
                .getCollection("posts")
                .updateOne(
                        Filters.eq("_id", new ObjectId(post.id())),
                        Updates.set("trashedAt", Instant.now().minus(age)));
        return post;
    }

    private MongoDatabase database() {
        return client.getDatabase(name);
    }

    @Test
    void whatWasInTheTrashForLongIsRemovedForGoodWithItsSlugs() {
        WrittenPost old = trashedSince(Duration.ofDays(31));
        WrittenPost fresh = trashedSince(Duration.ofDays(29));

        trashEmptying.removeAll();

        author.request().delete(old.trashPath()).then().statusCode(404);
        assertThat(database().getCollection("post_slugs").countDocuments(Filters.eq("postId", new ObjectId(old.id()))))
                .isZero();
        author.request().delete(fresh.trashPath()).then().statusCode(200).body("status", equalTo("draft"));
    }
}
