package dev.inkwell.blog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.SettableClock;
import dev.inkwell.kit.problem.DomainException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the keys are had from auth-service, and what happens when they can't be. */
class PublishedKeysTest {

    private static final String GOOD = "good-key";

    private final KeyServer server = new KeyServer();
    private final SettableClock clock = new SettableClock();
    private final Config config = new Config(Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMillis(500));
    private final PublishedKeys keys = new PublishedKeys(new KeySource(server.address(), config), config, clock);

    private record Config(Duration refreshInterval, Duration shortestInterval, Duration timeout)
            implements KeySourceConfig {}

    @AfterEach
    void stop() {
        server.stop();
    }

    private void haveKeys(String... kids) {
        server.publishes(kids);
        keys.keepFresh();
    }

    private HealthCheckResponse.Status readiness() {
        return new KeysHealth(keys).call().getStatus();
    }

    private static String madeUp() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aPublishedKeyIsFoundWithoutAskingAgain() {
        haveKeys(GOOD);

        for (int i = 0; i < 100; i++) {
            assertThat(keys.find(GOOD)).isPresent();
        }

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void theKeysAreAskedForAgainByTheClock() {
        haveKeys(GOOD);

        clock.pass(Duration.ofSeconds(59));
        keys.keepFresh();
        assertThat(server.requests()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        keys.keepFresh();

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aKeyThatVanishedIsDropped() {
        haveKeys(GOOD, "old");
        assertThat(keys.find("old")).isPresent();
        server.publishes(GOOD);
        clock.pass(Duration.ofMinutes(1));

        keys.keepFresh();

        assertThat(keys.find("old")).isEmpty();
        assertThat(keys.find(GOOD)).isPresent();
    }

    @Test
    void anUnknownKeyIsAskedForOnce() {
        haveKeys(GOOD);
        clock.pass(Duration.ofSeconds(5));
        server.publishes(GOOD, "fresh");

        assertThat(keys.find("fresh")).isPresent();
        assertThat(keys.find(madeUp())).isEmpty();

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aFloodOfMadeUpKeysIsOneQuestionInAWhile() {
        haveKeys(GOOD);

        for (int round = 1; round <= 3; round++) {
            clock.pass(Duration.ofSeconds(5));
            assertThat(AtOnce.times(500, () -> keys.find(madeUp()).isPresent())).containsOnly(false);
            assertThat(server.requests()).isEqualTo(1 + round);
        }

        assertThat(keys.find(GOOD)).isPresent();
    }

    @Test
    void whoeverComesMeanwhileWaitsForTheAnswer() {
        haveKeys(GOOD);
        clock.pass(Duration.ofSeconds(5));
        server.publishes(GOOD, "fresh");

        assertThat(AtOnce.times(20, () -> keys.find("fresh").isPresent())).containsOnly(true);

        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "hanging", "failing", "redirecting", "empty", "junk", "endless", "of-another-kind"})
    void whateverAuthServiceAnswersTheKnownKeysStayGood(String trouble) {
        haveKeys(GOOD);
        server.is(trouble);
        clock.pass(Duration.ofMinutes(1));

        keys.keepFresh();

        assertThat(keys.find(GOOD)).isPresent();
        assertThat(keys.find(madeUp())).isEmpty();
        assertThat(server.strayRequests()).isZero();
    }

    @Test
    void withoutAnyKeysItIsNoFaultOfTheToken() {
        server.is("failing");

        assertThatThrownBy(() -> keys.find(GOOD)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.error().code()).isEqualTo("unavailable");
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
        });
        assertThatThrownBy(() -> keys.find(GOOD)).isInstanceOf(DomainException.class);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(readiness()).isEqualTo(HealthCheckResponse.Status.DOWN);
        clock.pass(Duration.ofSeconds(1));
        server.is("up");
        server.publishes(GOOD);

        keys.keepFresh();

        assertThat(keys.find(GOOD)).isPresent();
        assertThat(readiness()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void aRevokedKeyIsRefusedEvenWhereItIsStillPublished() {
        haveKeys(GOOD, "stolen");
        assertThat(keys.find("stolen")).isPresent();

        keys.revoke("stolen");

        assertThat(keys.find("stolen")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        keys.keepFresh();
        assertThat(keys.find("stolen")).isEmpty();
        assertThat(keys.find(GOOD)).isPresent();
    }

    @Test
    void afterARevocationTheKeyThatSignsInsteadIsKnownSoon() {
        haveKeys("stolen");
        server.publishes("fresh");
        clock.pass(Duration.ofMillis(1));

        keys.revoke("stolen");

        await().untilAsserted(() -> assertThat(keys.find("fresh")).isPresent());
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void manyRevocationsAtOnceAreOneQuestion() {
        haveKeys("stolen");
        server.publishes("fresh");
        clock.pass(Duration.ofMillis(1));

        for (int i = 0; i < 50; i++) {
            keys.revoke("stolen-" + i);
        }

        await().untilAsserted(() -> assertThat(keys.find("fresh")).isPresent());
        assertThat(server.requests()).isEqualTo(2);
    }
}
