package dev.inkwell.blog.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.testing.BlogTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationPlanTest extends BlogTest {

    @Inject
    MongoClient client;

    private MongoDatabase database;
    private Migrations migrations;

    @BeforeEach
    void makeADatabase() {
        database = client.getDatabase("plan-" + UUID.randomUUID().toString().substring(0, 8));
        migrations = new Migrations(database, Herons.migrations(database), Clock.systemUTC());
    }

    @AfterEach
    void dropIt() {
        database.drop();
    }

    private List<String> plan() {
        return new MigrationPlan(database, migrations, Herons.migrations(database)).lines();
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        List<Migration> all = MigrationFiles.all();
        migrations.apply(all.subList(0, all.indexOf(named("0010-custom-fields"))));
        Herons.insert(database, 30);
        Herons.insertOddOne(database);
        database.getCollection("posts")
                .withDocumentClass(Document.class)
                .insertOne(
                        Document.parse(OLD_POST),
                        new com.mongodb.client.model.InsertOneOptions().bypassDocumentValidation(true));
        Document before = hashes();

        List<String> plan = plan();

        assertThat(plan)
                .anyMatch(line -> line.strip().equals("0010-custom-fields"))
                .anyMatch(line -> line.contains("has posts validated anew: 1 of 1 documents do not pass"))
                .anyMatch(line -> line.contains("makes the index addresses_and_canonical of posts (1 documents)"))
                .anyMatch(line -> line.contains("0001-herons-have-a-length: 31 of 31 documents of herons to change"))
                .noneMatch(line -> line.contains("0009-previews"));
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void whereEverythingIsDoneThereIsNothingToDo() {
        migrations.apply(MigrationFiles.all());
        Herons.migrations(database).work(() -> true);

        assertThat(plan())
                .containsExactly(
                        "Before the service is ready: 0 steps of the schema",
                        "In the background, while it runs: 0 migrations of documents");
    }

    private static final String OLD_POST = "{\"title\": \"Of long ago\"}";

    private static Migration named(String name) {
        return MigrationFiles.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Document hashes() {
        return database.runCommand(new Document("dbHash", 1)).get("collections", Document.class);
    }
}
