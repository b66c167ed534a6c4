package dev.inkwell.blog.search;

import static dev.inkwell.blog.testing.Searches.byStranger;
import static dev.inkwell.blog.testing.Searches.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Searches;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchWalkTest extends BlogTest {

    @Inject
    MongoClient client;

    @Inject
    SearchWalk walk;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    private final Person author = Person.author();
    private final String own = Searches.ownWord();

    private MongoDatabase database() {
        return client.getDatabase(name);
    }

    private MongoCollection<Document> entries() {
        return database().getCollection("search_entries");
    }

    private WrittenPost published(String more) {
        return WrittenPost.by(author, Map.of("status", "published", "body", own + " " + more));
    }

    private void walkAgain() {
        database()
                .getCollection("search_walks")
                .updateMany(Filters.empty(), Updates.set("claimedUntil", Instant.EPOCH));
        walk.run();
    }

    @Test
    void postsOlderThanSearchAndThoseChangedBesideItAreFoundOnceItWalked() {
        WrittenPost older = published("older");
        WrittenPost changed = published("changed");
        WrittenPost withdrawn = published("withdrawn");
        WrittenPost otherRules = published("rules");
        entries().deleteOne(Filters.eq("_id", new ObjectId(older.id())));
        database()
                .getCollection("posts")
                .updateOne(
                        Filters.eq("_id", new ObjectId(changed.id())),
                        Updates.combine(Updates.inc("version", 1L), Updates.set("content.html", "<p>egrets " + own)));
        database()
                .getCollection("posts")
                .updateOne(
                        Filters.eq("_id", new ObjectId(withdrawn.id())),
                        Updates.combine(Updates.inc("version", 1L), Updates.set("status", "DRAFT")));
        entries()
                .updateOne(
                        Filters.eq("_id", new ObjectId(otherRules.id())),
                        Updates.combine(Updates.set("rules", "0-ENGLISH"), Updates.set("shown.words.all", " ")));
        ObjectId orphan = new ObjectId();
        entries().insertOne(new Document("_id", orphan).append("version", 1L).append("rules", "1-ENGLISH"));
        assertThat(found(byStranger(own + " egret"))).isEmpty();

        walkAgain();

        // The job may have been there first.
        await().untilAsserted(() -> assertThat(found(byStranger(own)))
                .containsExactlyInAnyOrder(older.id(), changed.id(), otherRules.id()));
        assertThat(found(byStranger(own + " egret"))).containsExactly(changed.id());
        byStranger(own).then().body("total", equalTo(3));
        assertThat(entries().countDocuments(Filters.eq("_id", orphan))).isZero();
    }

    @Test
    void aWalkThatIsDoneOrUnderWayElsewhereIsNotBegunAgain() {
        WrittenPost post = published("once");
        walkAgain();
        entries().deleteOne(Filters.eq("_id", new ObjectId(post.id())));

        walk.run();

        assertThat(found(byStranger(own))).isEmpty();
    }
}
