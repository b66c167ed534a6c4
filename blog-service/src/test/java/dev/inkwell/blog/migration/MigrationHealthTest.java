package dev.inkwell.blog.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import dev.inkwell.blog.testing.BlogTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationHealthTest extends BlogTest {

    private static final String NAME = "0042-posts-have-custom-fields";
    private static final String DATA = "checks.find { it.name == 'migrations' }.data";

    @Inject
    MongoClient client;

    @Inject
    MigratedDocuments migrated;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void howFarDocumentsAreIsToldUntilTheyAreDone() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        DocumentProgress waiting =
                new DocumentProgress(NAME, 2, null, 700, 50, 0, 1, List.of(), 50, later, later, null);
        new DocumentProgressStore(client.getDatabase(database)).begin(waiting);

        migrated.look();

        given().get("/q/health/ready")
                .then()
                .body(DATA + "['" + NAME + "']", equalTo("pass=2 seen=700 changed=50 missed=0 failed=1 total=50"));
        migrated.now();
        given().get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("migrations"))
                .body(DATA, nullValue());
    }
}
