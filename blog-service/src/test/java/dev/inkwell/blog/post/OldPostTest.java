package dev.inkwell.blog.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.migration.MigratedDocuments;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A post from before there were custom fields. */
@QuarkusTest
class OldPostTest extends BlogTest {

    @Inject
    MongoClient client;

    @Inject
    MigratedDocuments migrated;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void itIsReadAsItIsAndGetsTheNewShapeWithoutANewVersion() {
        WrittenPost post = WrittenPost.publishedBy(Person.author());
        MongoCollection<Document> posts = client.getDatabase(database).getCollection("posts");
        Document before =
                posts.findOneAndUpdate(Filters.eq("_id", new ObjectId(post.id())), Updates.unset("customFields"));
        given().get(post.path()).then().statusCode(200).body("customFields", anEmptyMap());

        migrated.now();

        assertThat(posts.find(Filters.eq("_id", new ObjectId(post.id()))).first())
                .isEqualTo(before);
        given().get(post.path()).then().header("ETag", equalTo(post.entityTag()));
        assertThat(posts.countDocuments(Filters.exists("customFields", false))).isZero();
    }
}
