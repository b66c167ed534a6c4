package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
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

    @Test
    void whoListensAtAReplicaThatIsKilledGoesOnAtAnyOther() throws Exception {
        Person author = Person.registered(stack.auth(0));
        String post = "/api/v1/posts/"
                + author.request()
                        .body(Map.of("title", "Listened to", "body", "b", "status", "published"))
                        .post(stack.blog(1) + "/api/v1/posts")
                        .path("id");
        String events = post + "/comments/events";
        EventStream before = EventStream.of(stack.blog(0) + events, "");
        String first = comment(author, post);
        assertThat(before.told(1)).containsExactly(first);

        long killed = stack.endpoints().getLong("pids.blog");
        stack.kill("blog");
        String second = comment(author, post);

        try (EventStream elsewhere = EventStream.of(stack.blog(2) + events, before.lastEventId())) {
            String third = comment(author, post);
            assertThat(elsewhere.told(2)).containsExactly(second, third);
            await().atMost(Duration.ofMinutes(2)).until(() -> stack.endpoints().getLong("pids.blog") != killed);
            try (EventStream startedSince = EventStream.of(stack.blog(0) + events, before.lastEventId())) {
                String fourth = comment(author, post);
                assertThat(startedSince.told(3)).containsExactly(second, third, fourth);
            }
        }
    }

    private static String comment(Person author, String post) {
        return author.request()
                .body(Map.of("body", "A comment"))
                .post(stack.blog(1) + post + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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
