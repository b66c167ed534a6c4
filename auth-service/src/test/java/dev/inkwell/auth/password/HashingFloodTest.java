package dev.inkwell.auth.password;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Parallel;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HashingFloodTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Inject
    HashingQueue queue;

    @Inject
    PasswordConfig config;

    @Test
    void ofFiveHundredAtOnceNoMoreRunThanThereAreCoresAndNoneIsLost() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<String> outcomes = Parallel.run(500, n -> {
            try {
                return queue.run(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Argon2Hash.of(PASSWORD, new Argon2Hash.Cost(1024, 1, 1));
                    running.decrementAndGet();
                    return "hashed";
                });
            } catch (DomainException e) {
                return e.error().code();
            }
        });

        assertThat(most.get()).isBetween(1, CORES);
        assertThat(outcomes).containsAnyOf("hashed").allMatch(outcome -> outcome.matches("hashed|overloaded"));
        assertThat(outcomes.stream().filter("hashed"::equals).count())
                .isGreaterThanOrEqualTo(config.queue().capacity());
    }

    @Test
    void withTheQueueFullSignInsAreToldToComeBackAndAllElseGoesOn() throws Exception {
        Api.User user = Api.aUser();
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> waiting = fill(release);
        try {
            Api.signIn(user.username(), PASSWORD)
                    .statusCode(503)
                    .body("code", equalTo("overloaded"))
                    .header("Retry-After", notNullValue());
            as(user).get("/api/v1/me").then().statusCode(200);
            Api.refresh(user.refreshToken()).then().statusCode(200);
        } finally {
            release.countDown();
        }
        for (Thread thread : waiting) {
            thread.join();
        }

        // What was not checked does not count as a guess.
        for (int i = 0; i < 9; i++) {
            Api.signIn(user.username(), "guess " + i).statusCode(401);
        }
        Api.signIn(user.username(), PASSWORD).statusCode(200);
    }

    /** One hash on each core that does not end, and as many waiting as may. */
    private List<Thread> fill(CountDownLatch release) {
        AtomicInteger refused = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CORES + config.queue().capacity() + 1; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    queue.run(() -> release.await(30, TimeUnit.SECONDS));
                } catch (DomainException e) {
                    refused.incrementAndGet();
                }
            }));
        }
        Awaitility.await().until(() -> refused.get() >= 1);
        return threads;
    }
}
