package dev.inkwell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Posts come due while replicas are killed: each goes live once. How late, bench/schedule.py measures. */
class ScheduledPostsTest {

    private static final int POSTS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TAG = "scheduled";

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(3);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    /** By the last replica, which is not killed. */
    private static String blog(String path) {
        return stack.blog(2) + "/api/v1/" + path;
    }

    @Test
    void eachGoesLiveOnceWhileReplicasAreKilled() {
        Person author = Person.registered(stack.auth());
        Instant first = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.MILLIS);
        List<String> ids = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            times.add(first.plusMillis(200L * i));
            ids.add(scheduled(author, times.getLast()));
        }

        awaitLive(author, POSTS / 8);
        stack.kill("blog");
        awaitLive(author, POSTS / 2);
        stack.kill("blog-2");
        awaitLive(author, POSTS);

        for (int i = 0; i < POSTS; i++) {
            var post = author.request().get(blog("posts/" + ids.get(i)));
            assertThat(post.<String>path("publishedAt")).isEqualTo(times.get(i).toString());
            // Created, scheduled, published.
            assertThat(post.<Integer>path("version")).isEqualTo(3);
        }
        assertThat(author.request().get(blog("tags/" + TAG)).<Integer>path("posts"))
                .isEqualTo(POSTS);
    }

    private static String scheduled(Person author, Instant at) {
        String id = author.request()
                .body(Map.of("title", "Scheduled", "body", "Text.", "tags", List.of(TAG)))
                .post(blog("posts"))
                .path("id");
        author.request()
                .body(Map.of("at", at.toString()))
                .put(blog("posts/" + id + "/publication"))
                .then()
                .statusCode(200);
        return id;
    }

    private static void awaitLive(Person author, int count) {
        await().atMost(PATIENCE)
                .until(() -> author.request()
                                .get(blog("me/posts?status=published&limit=100"))
                                .<List<?>>path("items")
                                .size()
                        >= count);
    }
}
