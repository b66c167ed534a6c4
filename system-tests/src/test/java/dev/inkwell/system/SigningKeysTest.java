package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing keys come and go while two replicas of each service run. What takes minutes as delivered takes seconds here. */
class SigningKeysTest {

    private static final int REPLICAS = 2;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Pattern ASKED_FOR_KEYS =
            Pattern.compile("http_server_requests_seconds_count\\{[^}]*jwks\\.json[^}]*} ([0-9.]+)");

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(
                REPLICAS,
                Map.of(
                        "INKWELL_KEY_CACHE_PERIOD", "PT3S",
                        "INKWELL_KEY_REFRESH_INTERVAL", "PT1S",
                        "INKWELL_KEY_SHORTEST_INTERVAL", "PT1S"));
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    private static Person admin() {
        return Person.signedIn(stack.auth(), "admin", "a password for tests only");
    }

    private static String kidOf(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .path("kid")
                .textValue();
    }

    private static int atBlog(int replica, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(stack.blog(replica) + "/api/v1/me/posts")
                .statusCode();
    }

    private static int atAuth(int replica, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(stack.auth(replica) + "/api/v1/me")
                .statusCode();
    }

    /** Uses tokens as a client does, whichever replica answers, and refreshes them more often than one would. */
    private static final class Client implements Runnable {

        private final Set<String> kids = ConcurrentHashMap.newKeySet();
        private final Set<String> failures = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean going = new AtomicBoolean(true);
        private String refreshToken = Person.registered(stack.auth()).refreshToken();

        @Override
        public void run() {
            for (int round = 0; going.get(); round++) {
                String token = refresh(round % REPLICAS);
                for (int replica = 0; replica < REPLICAS; replica++) {
                    note("blog", atBlog(replica, token));
                    note("auth", atAuth(replica, token));
                }
            }
        }

        private String refresh(int replica) {
            var answer = given().contentType("application/json")
                    .body(Map.of("refreshToken", refreshToken))
                    .post(stack.auth(replica) + "/api/v1/sessions/refresh");
            note("refresh", answer.statusCode());
            refreshToken = answer.path("refreshToken");
            String token = answer.path("accessToken");
            try {
                kids.add(kidOf(token));
            } catch (Exception e) {
                failures.add(e.toString());
            }
            return token;
        }

        private void note(String what, int status) {
            if (status != 200) {
                failures.add(what + " answered " + status);
            }
        }
    }

    @Test
    void whileKeysFollowEachOtherNoGoodTokenFails() throws Exception {
        List<Client> clients = IntStream.range(0, 2).mapToObj(i -> new Client()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running =
                    clients.stream().map(threads::submit).toList();
            try {
                for (int rotation = 0; rotation < 3; rotation++) {
                    awaitUse(clients, rotateAt(rotation % REPLICAS));
                }
            } finally {
                clients.forEach(client -> client.going.set(false));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }

        assertThat(clients).allSatisfy(client -> {
            assertThat(client.failures).isEmpty();
            assertThat(client.kids).hasSizeGreaterThanOrEqualTo(4);
        });
    }

    private static String rotateAt(int replica) {
        return admin().request()
                .post(stack.auth(replica) + "/api/v1/signing-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("kid");
    }

    private static void awaitUse(List<Client> clients, String kid) {
        await().atMost(SOON).until(() -> clients.stream().allMatch(client -> client.kids.contains(kid)));
    }

    @Test
    void aKeyThatIsPublishedNoMoreIsDropped() throws Exception {
        Person person = Person.registered(stack.auth());
        String kid = kidOf(person.accessToken());
        assertThat(atBlog(0, person.accessToken())).isEqualTo(200);
        rotateAt(0);

        letTimePass(Duration.ofMinutes(12));

        for (int replica = 0; replica < REPLICAS; replica++) {
            assertThat(given().get(stack.auth(replica) + "/.well-known/jwks.json")
                            .<List<String>>path("keys.kid"))
                    .doesNotContain(kid);
            int blog = replica;
            await().atMost(SOON).until(() -> atBlog(blog, person.accessToken()) == 401);
        }
    }

    @Test
    void whatARevokedKeySignedIsRefusedEverywhere() throws Exception {
        Person person = Person.registered(stack.auth(0));
        String kid = kidOf(person.accessToken());
        for (int replica = 0; replica < REPLICAS; replica++) {
            assertThat(atBlog(replica, person.accessToken())).isEqualTo(200);
            assertThat(atAuth(replica, person.accessToken())).isEqualTo(200);
        }

        admin().request()
                .put(stack.auth(0) + "/api/v1/signing-keys/" + kid + "/revocation")
                .then()
                .statusCode(200);

        for (int replica = 0; replica < REPLICAS; replica++) {
            assertThat(atAuth(replica, person.accessToken())).isEqualTo(401);
            int blog = replica;
            await().atMost(SOON).until(() -> atBlog(blog, person.accessToken()) == 401);
        }
        for (int replica = 0; replica < REPLICAS; replica++) {
            Person again = Person.signedIn(stack.auth(replica), person.username(), Person.PASSWORD);
            assertThat(kidOf(again.accessToken())).isNotEqualTo(kid);
            for (int other = 0; other < REPLICAS; other++) {
                assertThat(atAuth(other, again.accessToken())).isEqualTo(200);
                int blog = other;
                await().atMost(SOON).until(() -> atBlog(blog, again.accessToken()) == 200);
            }
        }
    }

    @Test
    void afterARevocationBlogServiceGoesOnFollowing() throws Exception {
        String kid = kidOf(Person.registered(stack.auth()).accessToken());
        admin().request()
                .put(stack.auth(1) + "/api/v1/signing-keys/" + kid + "/revocation")
                .then()
                .statusCode(200);
        Person person = Person.registered(stack.auth(0));
        await().atMost(SOON).until(() -> atBlog(0, person.accessToken()) == 200);

        person.request()
                .delete(stack.auth(1) + "/api/v1/sessions/current")
                .then()
                .statusCode(204);

        await().atMost(SOON).until(() -> atBlog(0, person.accessToken()) == 401);
        await().atMost(SOON).until(() -> atBlog(1, person.accessToken()) == 401);
    }

    @Test
    void aFloodOfMadeUpKeysDoesNotReachAuthService() throws Exception {
        String token = Person.registered(stack.auth()).accessToken();
        String rest = token.substring(token.indexOf('.'));
        long questions = questions();
        assertThat(questions).isPositive();
        long start = System.nanoTime();

        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = IntStream.range(0, 1_000)
                    .mapToObj(i -> threads.submit(() -> atBlog(i % REPLICAS, header(UUID.randomUUID()) + rest)))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(401);
            }
        }

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(questions() - questions).isLessThanOrEqualTo(REPLICAS * (seconds + 2));
        assertThat(atBlog(0, token)).isEqualTo(200);
    }

    private static String header(UUID kid) {
        String json = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** How often auth-service was asked for its keys. */
    private static long questions() {
        long questions = 0;
        for (int replica = 0; replica < REPLICAS; replica++) {
            Matcher metric = ASKED_FOR_KEYS.matcher(
                    given().get(stack.auth(replica) + "/q/metrics").asString());
            while (metric.find()) {
                questions += (long) Double.parseDouble(metric.group(1));
            }
        }
        return questions;
    }

    /** For the keys: all that happened to them happened that much earlier. */
    private static void letTimePass(Duration time) throws Exception {
        var endpoints = stack.endpoints();
        try (var connection = DriverManager.getConnection(
                        endpoints.getString("postgresql.url"),
                        endpoints.getString("postgresql.user"),
                        endpoints.getString("postgresql.password"));
                var update = connection.prepareStatement("""
                        UPDATE signing_key SET
                            created_at = created_at - shift, signs_from = signs_from - shift,
                            retired_at = retired_at - shift, expires_at = expires_at - shift
                        FROM (SELECT ? * interval '1 second' AS shift) AS passed
                        """)) {
            update.setLong(1, time.toSeconds());
            update.executeUpdate();
        }
    }
}
