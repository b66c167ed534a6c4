package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three replicas of each service, started at once on empty databases. */
class ReplicasTest {

    private static final int REPLICAS = 3;

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(REPLICAS);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    @Test
    void thereIsOneSigningKeyThatAllUse() {
        Set<String> keys = new HashSet<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            keys.add(given().get(stack.auth(replica) + "/.well-known/jwks.json")
                    .then()
                    .body("keys", hasSize(1))
                    .extract()
                    .path("keys[0].kid"));
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void thereIsOneAdmin() throws Exception {
        assertThat(count("select count(*) from account_role where role = 'admin'"))
                .isEqualTo(1);
    }

    @Test
    void eachMigrationOfAuthRanOnce() throws Exception {
        assertThat(
                        count(
                                "select count(*) - count(distinct version) from flyway_schema_history where version is not null"))
                .isZero();
        assertThat(count("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void eachMigrationOfBlogRanOnce() {
        var endpoints = stack.endpoints();
        try (var client = MongoClients.create(endpoints.getString("mongodb.url"))) {
            var migrations =
                    client.getDatabase(endpoints.getString("mongodb.database")).getCollection("migrations");
            assertThat(migrations.countDocuments()).isPositive();
        }
    }

    @Test
    void whatOneReplicaWroteEveryReplicaShows() {
        Person author = Person.registered(stack.auth(0));
        String id = author.writes(stack.blog(0), "Shown by all", "Text.")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int replica = 0; replica < REPLICAS; replica++) {
            author.request()
                    .get(stack.blog(replica) + "/api/v1/posts/" + id)
                    .then()
                    .statusCode(200);
            author.request().get(stack.auth(replica) + "/api/v1/me").then().statusCode(200);
        }
    }

    private static long count(String query) throws Exception {
        var endpoints = stack.endpoints();
        try (var connection = DriverManager.getConnection(
                        endpoints.getString("postgresql.url"),
                        endpoints.getString("postgresql.user"),
                        endpoints.getString("postgresql.password"));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
