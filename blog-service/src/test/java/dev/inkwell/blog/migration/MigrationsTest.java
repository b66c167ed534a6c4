package dev.inkwell.blog.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.kit.startup.StartupException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationsTest extends BlogTest {

    private static final Migration ONE = Migration.of("0001-one", "[{\"create\": \"things\"}]");
    private static final Migration TWO = Migration.of(
            "0002-two",
            "[{\"createIndexes\": \"things\", \"indexes\": [{\"name\": \"size\", \"key\": {\"size\": 1}}]}]");

    @Inject
    MongoClient client;

    private MongoDatabase database;

    @BeforeEach
    void makeADatabase() {
        database =
                client.getDatabase("migrations-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void dropIt() {
        database.drop();
    }

    private void migrate(Migration... migrations) {
        migrations().apply(List.of(migrations));
    }

    private Migrations migrations() {
        return new Migrations(database, Herons.migrations(database), Clock.systemUTC());
    }

    private List<Document> applied() {
        return database.getCollection("migrations").find().into(new ArrayList<>());
    }

    @Test
    void whatIsNewIsAppliedInOrderAndOnce() {
        migrate(ONE);
        migrate(ONE, TWO);
        migrate(ONE, TWO);

        assertThat(applied()).extracting(done -> done.getString("_id")).containsExactly("0001-one", "0002-two");
        assertThat(database.getCollection("things").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("size");
    }

    @Test
    void aChangedMigrationStopsTheStart() {
        migrate(ONE);
        Migration changed = Migration.of("0001-one", "[{\"create\": \"others\"}]");

        assertThatThrownBy(() -> migrate(changed, TWO))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("0001-one was changed after it was applied");
        assertThat(applied()).hasSize(1);
    }

    @Test
    void anOlderBuildStartsOnANewerSchema() {
        migrate(ONE, TWO);

        migrate(ONE);

        assertThat(applied()).hasSize(2);
    }

    @Test
    void threeReplicasAtOnceApplyEachMigrationOnce() {
        AtOnce.times(3, () -> {
            migrations().apply(MigrationFiles.all());
            return true;
        });

        assertThat(applied()).hasSameSizeAs(MigrationFiles.all());
        assertThat(applied()).extracting(done -> done.getString("_id")).doesNotHaveDuplicates();
    }

    @Test
    void aReplicaThatDiedWithTheLockBlocksNoLongerThanItsLease() {
        Instant soon = Instant.now().plus(Duration.ofSeconds(2));
        database.getCollection("locks")
                .insertOne(new Document("_id", "migrations")
                        .append("owner", "a replica that died")
                        .append("expiresAt", Date.from(soon)));

        migrate(ONE);

        assertThat(Instant.now()).isAfter(soon);
        assertThat(applied()).hasSize(1);
    }

    @Test
    void aStepThatACrashCutOffIsDoneAgain() {
        database.createCollection("things");

        migrate(ONE, TWO);

        assertThat(applied()).hasSize(2);
    }

    @Test
    void aStepThatNeedsTheNewShapeFinishesTheDocumentsFirst() {
        Herons.insert(database, 30);
        Migration needsIt = Migration.of("0002-needs-it", """
                [{"finishDocuments": "0001-herons-have-a-length"},
                 {"collMod": "herons", "validator": {"length": {"$exists": true}}}]
                """);

        migrate(ONE, needsIt);

        assertThat(Herons.withLength(database)).isEqualTo(30);
        assertThat(applied()).hasSize(2);
    }

    @Test
    void aStepThatNeedsWhatDocumentsCantHaveStopsTheStartAndNamesThem() {
        Herons.insert(database, 3);
        Object odd = Herons.insertOddOne(database);
        Migration needsIt = Migration.of("0002-needs-it", "[{\"finishDocuments\": \"0001-herons-have-a-length\"}]");

        assertThatThrownBy(() -> migrate(ONE, needsIt))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(String.valueOf(odd))
                .hasMessageContaining("size is no number");
        assertThat(applied()).hasSize(1);
        assertThat(database.getCollection("locks").countDocuments()).isZero();
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/migrations"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();

            assertThat(MigrationFiles.all()).extracting(Migration::name).containsExactlyElementsOf(names);
        }
    }

    @Test
    void theDatabaseRefusesWhatIsNoPost() {
        migrations().apply(MigrationFiles.all());

        assertThatThrownBy(() -> database.getCollection("posts").insertOne(new Document("title", 5)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("failed validation");
    }
}
