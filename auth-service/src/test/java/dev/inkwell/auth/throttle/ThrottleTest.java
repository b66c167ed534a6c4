package dev.inkwell.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThrottleTest {

    @Inject
    Throttle throttle;

    @Inject
    ThrottleConfig config;

    @Inject
    Database database;

    private int free() {
        return config.login().freeAttempts();
    }

    private void fail(Bucket bucket, int times) {
        for (int i = 0; i < times; i++) {
            throttle.admit(bucket);
        }
    }

    private Duration waitOf(Bucket bucket) {
        try {
            throttle.admit(bucket);
            return Duration.ZERO;
        } catch (DomainException e) {
            return e.retryAfter().orElseThrow();
        }
    }

    private static Bucket aLogin() {
        return Bucket.login(Api.freshName());
    }

    /** As if all that was counted so far had been counted earlier. */
    private void letPass(Duration time) {
        database.update(
                "UPDATE failed_attempts SET counted_at = counted_at - shift, forgotten_at = forgotten_at - shift"
                        + " FROM (SELECT make_interval(secs => ?) AS shift) AS passed",
                time.toSeconds());
    }

    @Test
    void soManyFailuresAreFree() {
        Bucket login = aLogin();

        fail(login, free());

        assertThatThrownBy(() -> throttle.admit(login)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.error()).isEqualTo(ThrottleError.TOO_MANY_ATTEMPTS);
            assertThat(e.retryAfter()).isPresent();
        });
        fail(aLogin(), 1);
    }

    @Test
    void theWaitDoublesUpToTheLongest() {
        Bucket login = aLogin();
        fail(login, free());
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            Duration wait = waitOf(login);
            waits.add(Math.round(wait.toMillis() / 1000.0));
            letPass(wait.plusSeconds(1));
            throttle.admit(login);
        }

        assertThat(waits.subList(0, 4)).containsExactly(1L, 2L, 4L, 8L);
        assertThat(waits)
                .allMatch(seconds -> seconds <= config.login().longestWait().toSeconds());
        assertThat(waits.getLast()).isGreaterThan(400);
    }

    @Test
    void failuresAreForgottenAsTimePasses() {
        Bucket login = aLogin();
        fail(login, free());

        letPass(config.login().forgottenAfter().multipliedBy(2).plusSeconds(1));

        fail(login, 2);
        assertThat(waitOf(login)).isPositive();
    }

    @Test
    void ofFiftyAtOnceNoMorePassThanOneByOne() throws Exception {
        Bucket login = aLogin();

        List<Duration> waits = Parallel.run(50, n -> waitOf(login));

        assertThat(waits.stream().filter(Duration::isZero)).hasSize(free());
    }

    @Test
    void whatIsTakenBackDoesNotCount() {
        Bucket login = aLogin();

        for (int i = 0; i < free() * 3; i++) {
            throttle.takeBack(throttle.admit(login));
        }

        fail(login, free());
        assertThat(waitOf(login)).isPositive();
    }

    @Test
    void anAttemptThatOneBucketRefusesCountsInNone() {
        Bucket spent = aLogin();
        Bucket fresh = Bucket.registration(Api.freshName());
        fail(spent, free());

        assertThatThrownBy(() -> throttle.admit(spent, fresh)).isInstanceOf(DomainException.class);

        assertThat(database.number("SELECT count(*) FROM failed_attempts WHERE key = ?", throttle.keyOf(fresh)))
                .isZero();
    }

    @Test
    void aLoginIsTheSameInAnyCase() {
        String name = Api.freshName();
        fail(Bucket.login(name), free());

        assertThat(waitOf(Bucket.login(name.toUpperCase(java.util.Locale.ROOT))))
                .isPositive();
    }

    @Test
    void bucketsAreApart() {
        UUID id = UUID.randomUUID();
        fail(Bucket.device(id), config.device().freeAttempts());

        assertThat(waitOf(Bucket.device(id))).isPositive();
        assertThat(waitOf(Bucket.confirmation(id))).isZero();
        assertThat(waitOf(Bucket.login(id.toString()))).isZero();
    }

    @Test
    void whatIsForgottenLeavesTheTable() {
        Bucket old = aLogin();
        throttle.admit(old);
        letPass(config.login().memory().plusSeconds(1));
        Bucket young = aLogin();
        throttle.admit(young);

        throttle.forget();

        assertThat(database.number("SELECT count(*) FROM failed_attempts WHERE key = ?", throttle.keyOf(old)))
                .isZero();
        assertThat(database.number("SELECT count(*) FROM failed_attempts WHERE key = ?", throttle.keyOf(young)))
                .isEqualTo(1);
    }
}
