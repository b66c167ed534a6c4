package dev.inkwell.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changes at one replica of auth-service counts soon at each of blog-service's. */
class FollowedEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int REPLICAS = 3;

    private static RunningStack stack;
    private static Person admin;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(REPLICAS);
        admin = Person.signedIn(stack.auth(0), "admin", "a password for tests only");
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    private static List<String> blogs() {
        return IntStream.range(0, REPLICAS).mapToObj(stack::blog).toList();
    }

    private static void isTakenEverywhere(Person person) {
        for (String blog : blogs()) {
            person.request().get(blog + "/api/v1/me/posts").then().statusCode(200);
        }
    }

    private static void awaitRefusalEverywhere(Person person) {
        for (String blog : blogs()) {
            await().atMost(PATIENCE).untilAsserted(() -> person.request()
                    .get(blog + "/api/v1/me/posts")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token-stale")));
        }
    }

    @Test
    void aSessionThatWasSignedOutIsRefusedAtEveryReplica() {
        Person person = Person.registered(stack.auth(0));
        Person elsewhere = Person.signedIn(stack.auth(1), person.username(), Person.PASSWORD);
        isTakenEverywhere(person);

        person.request()
                .delete(stack.auth(2) + "/api/v1/sessions/current")
                .then()
                .statusCode(204);

        awaitRefusalEverywhere(person);
        isTakenEverywhere(elsewhere);
    }

    @Test
    void aRoleThatWasTakenAwayIsRefusedAtEveryReplica() {
        Person person = Person.registered(stack.auth(1));
        isTakenEverywhere(person);
        String id = person.request().get(stack.auth(1) + "/api/v1/me").path("id");

        admin.request()
                .delete(stack.auth(0) + "/api/v1/users/" + id + "/roles/author")
                .then()
                .statusCode(204);

        awaitRefusalEverywhere(person);
        isTakenEverywhere(Person.signedIn(stack.auth(0), person.username(), Person.PASSWORD));
    }

    /** Each replica has the token's answer in memory by then, and would keep it for minutes. */
    @Test
    void aPersonalTokenThatWasRevokedIsRefusedAtEveryReplica() {
        Person person = Person.registered(stack.auth(0));
        Response made = person.request()
                .body(Map.of("name", "a script", "scopes", List.of("post:write")))
                .post(stack.auth(1) + "/api/v1/me/tokens");
        Person script = new Person(person.username(), made.path("token"), "");
        isTakenEverywhere(script);

        person.request()
                .delete(stack.auth(2) + "/api/v1/me/tokens/" + made.path("id"))
                .then()
                .statusCode(204);

        for (String blog : blogs()) {
            await().atMost(PATIENCE).untilAsserted(() -> script.request()
                    .get(blog + "/api/v1/me/posts")
                    .then()
                    .statusCode(401));
        }
        isTakenEverywhere(person);
    }

    @Test
    void aNewNameIsShownByEveryReplica() {
        Person person = Person.registered(stack.auth(2));
        String post = person.writes(stack.blog(0), "Whose is this?", "Text.").path("id");

        person.request()
                .header("If-Match", "*")
                .body(Map.of("displayName", "Heron Watcher"))
                .patch(stack.auth(1) + "/api/v1/me")
                .then()
                .statusCode(200);

        for (String blog : blogs()) {
            await().atMost(PATIENCE).untilAsserted(() -> person.request()
                    .get(blog + "/api/v1/posts/" + post)
                    .then()
                    .body("author.displayName", equalTo("Heron Watcher")));
        }
    }
}
