package dev.inkwell.blog.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentMigrationsTest extends BlogTest {

    private static final Duration SETTLE = Duration.ofMinutes(10);

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.connection-string")
    String connection;

    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MongoDatabase database;

    @BeforeEach
    void makeADatabase() {
        database =
                client.getDatabase("documents-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void dropIt() {
        database.drop();
    }

    private DocumentMigrations herons() {
        return Herons.migrations(database, new Herons(), clock, SETTLE, meters);
    }

    private DocumentProgress progress() {
        return new DocumentProgressStore(database).find(Herons.NAME).orElseThrow();
    }

    private MongoCollection<Document> stored() {
        return database.getCollection("herons");
    }

    @Test
    void whatWasKilledInTheMiddleGoesOnWhereItWas() throws IOException, InterruptedException {
        Herons.insert(database, 12_000);
        Process killed = KilledMigration.start(connection, database.getName());
        await().atMost(Duration.ofSeconds(60)).until(() -> Herons.withLength(database) > 1000);
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        long doneBefore = progress().seen();
        assertThat(doneBefore).isBetween(500L, 11_000L);
        assertThat(Herons.withLength(database)).isLessThan(12_000);

        Herons.migrations(database, new Herons(), Clock.systemUTC(), SETTLE, meters)
                .work(() -> true);

        assertThat(Herons.right(database)).isEqualTo(12_000);
        assertThat(looked()).isBetween(11_900 - doneBefore, 12_000 - doneBefore);
        assertThat(progress().total()).isBetween(11_900L, 12_000L);
    }

    @Test
    void anEmptyCollectionIsDoneAtOnce() {
        herons().work(() -> true);

        assertThat(progress().isFinished()).isTrue();
    }

    @Test
    void whatOldReplicasWriteMeanwhileIsFoundByTheNextPass() {
        Herons.insert(database, 250);
        herons().work(() -> true);
        assertThat(progress().isFinished()).isFalse();

        Herons.insert(database, 3);
        herons().work(() -> true);
        assertThat(Herons.withLength(database)).isEqualTo(250);
        clock.pass(SETTLE);
        herons().work(() -> true);
        assertThat(Herons.right(database)).isEqualTo(253);
        clock.pass(SETTLE.multipliedBy(2));
        herons().work(() -> true);

        assertThat(progress().isFinished()).isTrue();
        assertThat(progress().total()).isEqualTo(253);
    }

    @Test
    void whatSomebodyChangesMeanwhileIsChangedFromWhatItBecame() {
        Herons.insert(database, 150);
        Object last = stored().find().sort(new Document("_id", -1)).first().get("_id");
        var interrupted = Herons.migrations(
                database,
                new Herons() {
                    @Override
                    public Bson change(Document heron) {
                        if (heron.get("_id").equals(last) && heron.get("size").equals(149)) {
                            stored().updateOne(Filters.eq("_id", last), Updates.set("size", 7));
                        }
                        return super.change(heron);
                    }
                },
                clock,
                SETTLE,
                meters);

        interrupted.work(() -> true);
        assertThat(Herons.right(database)).isEqualTo(149);
        clock.pass(SETTLE);
        interrupted.work(() -> true);

        assertThat(Herons.right(database)).isEqualTo(150);
        assertThat(stored().find(Filters.eq("_id", last)).first().get("length")).isEqualTo(14);
    }

    @Test
    void whatCantBeChangedIsToldByItsIdAndKeepsNobodyElse() {
        database.createCollection(
                "herons",
                new CreateCollectionOptions()
                        .validationOptions(new ValidationOptions().validator(Filters.ne("length", 84))));
        ObjectId odd = Herons.insertOddOne(database);
        Herons.insert(database, 150);
        DocumentMigrations herons = herons();

        herons.work(() -> true);

        assertThat(Herons.right(database)).isEqualTo(149);
        assertThat(progress().failed()).isEqualTo(2);
        assertThat(progress().failures()).extracting(DocumentFailure::id).contains(odd.toHexString());
        assertThat(progress().failures())
                .extracting(DocumentFailure::reason)
                .containsExactlyInAnyOrder("size is no number", "Document failed validation");
        assertThat(meters.get("inkwell.migration.failing").gauge().value()).isEqualTo(2);

        stored().updateOne(Filters.eq("_id", odd), Updates.set("size", 1));
        stored().updateOne(Filters.eq("size", 42), Updates.set("size", 43));
        clock.pass(SETTLE);
        herons.work(() -> true);
        clock.pass(SETTLE.multipliedBy(2));
        herons.work(() -> true);

        assertThat(Herons.right(database)).isEqualTo(151);
        assertThat(progress().isFinished()).isTrue();
    }

    @Test
    void whatFailsIsNotTriedAgainAtOnceEvenWhereNothingHasToSettle() {
        Herons.insertOddOne(database);

        Herons.migrations(database, new Herons(), clock, Duration.ZERO, meters).work(() -> true);

        assertThat(progress().pass()).isEqualTo(2);
        assertThat(progress().isDue(clock.instant().plusSeconds(59))).isFalse();
        assertThat(progress().isDue(clock.instant().plusSeconds(60))).isTrue();
    }

    @Test
    void oneThatIsToldToStopStopsBehindABatch() {
        Herons.insert(database, 250);
        int[] batches = {0};

        herons().work(() -> batches[0]++ < 1);

        assertThat(Herons.withLength(database)).isEqualTo(100);
        assertThat(progress().seen()).isEqualTo(100);
    }

    private long looked() {
        return Math.round(meters.get("inkwell.migration.documents")
                .tag("what", "seen")
                .counter()
                .count());
    }
}
