package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was acknowledged is there after a kill -9 of any part, in the middle of writes. */
class CrashTest {

    private static final int BEFORE_THE_CRASH = 30;

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog", "mongodb"})
    void noAcknowledgedPostIsLost(String part) throws Exception {
        Person author = Person.registered(stack.auth());
        Queue<String> acknowledged = killInTheMiddleOfWrites(
                part, () -> author.writes(stack.blog(), "Before the crash", "Text."), "Location");

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CRASH);
        assertThat(acknowledged).allSatisfy(location -> assertThat(
                        author.request().get(absolute(stack.blog(), location)).statusCode())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "postgresql"})
    void noAcknowledgedSessionIsLost(String part) throws Exception {
        Person person = Person.registered(stack.auth());
        Queue<String> acknowledged = killInTheMiddleOfWrites(part, () -> signIn(person), "refreshToken");

        assertThat(acknowledged).isNotEmpty().allSatisfy(token -> assertThat(given().contentType("application/json")
                        .body("{\"refreshToken\":\"" + token + "\"}")
                        .post(stack.auth() + "/api/v1/sessions/refresh")
                        .statusCode())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog", "mongodb"})
    void countersAreExactAfterACrash(String part) throws Exception {
        Talk talk = Talk.under(stack.blog(), Person.registered(stack.auth()));
        List<Thread> readers = Stream.generate(() -> Person.registered(stack.auth()))
                .limit(6)
                .map(talk::joinedBy)
                .toList();
        await().atMost(Duration.ofMinutes(2)).until(() -> talk.acknowledged().get() >= 2 * BEFORE_THE_CRASH);

        stack.kill(part);

        int known = talk.acknowledged().get();
        await().atMost(Duration.ofMinutes(2)).until(() -> talk.acknowledged().get() >= known + BEFORE_THE_CRASH);
        talk.going().set(false);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(differences()).isEmpty();
    }

    private static List<Object> differences() {
        Response recount = Person.signedIn(stack.auth(), "admin", "a password for tests only")
                .request()
                .body("{\"mend\":false}")
                .post(stack.blog() + "/api/v1/recounts");
        recount.then().statusCode(200);
        assertThat(recount.<Integer>path("checked")).isPositive();
        return recount.path("differences");
    }

    private static Response signIn(Person person) {
        return given().contentType("application/json")
                .body("{\"login\":\"" + person.username() + "\",\"password\":\"seven quiet herons\"}")
                .post(stack.auth() + "/api/v1/sessions");
    }

    private interface Write {
        Response send();
    }

    /** @param evidence the header or member of an answer that finds again what was written */
    private static Queue<String> killInTheMiddleOfWrites(String part, Write write, String evidence) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Thread> writers = List.of(
                Thread.ofVirtual().start(() -> writeWhile(going, write, evidence, acknowledged)),
                Thread.ofVirtual().start(() -> writeWhile(going, write, evidence, acknowledged)));
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= BEFORE_THE_CRASH);

        stack.kill(part);

        int known = acknowledged.size();
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= known + 5);
        going.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        return acknowledged;
    }

    private static void writeWhile(AtomicBoolean going, Write write, String evidence, Queue<String> acknowledged) {
        while (going.get()) {
            try {
                Response response = write.send();
                if (response.statusCode() < 300) {
                    String header = response.header(evidence);
                    acknowledged.add(header == null ? response.path(evidence) : header);
                }
            } catch (Exception e) {
                // The connection broke (REST Assured throws its checked exceptions undeclared): nothing was
                // acknowledged.
                Thread.yield();
            }
        }
    }

    private static String absolute(String base, String location) {
        return location.startsWith("http") ? location : base + location;
    }
}
