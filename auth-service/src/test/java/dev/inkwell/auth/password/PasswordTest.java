package dev.inkwell.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.password.Argon2Hash.Cost;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordTest {

    private static final String OVERLONG = "inkwell" + "\u0301\u0316".repeat(16_000);

    private static PasswordConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PasswordConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(PasswordConfig.class);
    }

    @Test
    void theDefaultsAreStrong() {
        PasswordConfig config = config(Map.of());

        assertThat(config.minimumLength()).isEqualTo(10);
        assertThat(config.maximumLength()).isGreaterThanOrEqualTo(128);
        assertThat(config.argon2().memoryKibibytes()).isEqualTo(19456);
        assertThat(config.argon2().iterations()).isEqualTo(2);
        assertThat(config.argon2().parallelism()).isEqualTo(1);
    }

    @Test
    void aHashIsReadBackFromItsText() {
        String text = Argon2Hash.of("passphrase", new Cost(256, 1, 1)).toString();

        Argon2Hash read = Argon2Hash.parse(text);

        assertThat(text).matches("\\$argon2id\\$v=19\\$m=256,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(read.matches("passphrase")).isTrue();
        assertThat(read.matches("passphrasE")).isFalse();
        assertThat(read).hasToString(text);
    }

    /** Made with the reference implementation: argon2 "somesalt" -id -t 2 -k 256 -p 1. */
    @Test
    void aHashOfTheReferenceImplementationMatches() {
        Argon2Hash reference = Argon2Hash.parse(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(reference.matches("password")).isTrue();
    }

    @Test
    void lessWorkInAnyRespectIsWeaker() {
        Cost today = new Cost(19456, 2, 1);

        assertThat(new Cost(9728, 4, 1).isWeakerThan(today)).isTrue();
        assertThat(new Cost(65536, 1, 1).isWeakerThan(today)).isTrue();
        assertThat(today.isWeakerThan(today)).isFalse();
    }

    @Test
    void aWeakHashIsFilledUpToTodaysWork() {
        Cost today = new Cost(19456, 2, 1);

        assertThat(today.beyond(new Cost(9728, 2, 1))).contains(new Cost(9728, 2, 1));
        assertThat(today.beyond(new Cost(19456, 1, 1))).contains(new Cost(9728, 2, 1));
        assertThat(today.beyond(today)).isEmpty();
        assertThat(today.beyond(new Cost(65536, 3, 4))).isEmpty();
    }

    @Test
    void theListHoldsTenThousandPasswords() {
        CommonPasswords list = new CommonPasswords();

        assertThat(list.size()).isGreaterThanOrEqualTo(10_000);
        assertThat(list.contains("PassWord1")).isTrue();
    }

    /** Whatever else it holds: to look would take a second. */
    @Test
    void anOverlongPasswordIsRefusedByItsLengthAlone() {
        PasswordPolicy policy = new PasswordPolicy(config(Map.of()), new CommonPasswords());

        assertThat(policy.objections(OVERLONG, "somebody", "somebody@example.org"))
                .extracting(objection -> objection.code())
                .containsExactly("too-long");
    }

    @Test
    void theLongestPasswordIsCountedInItsComposedForm() {
        PasswordPolicy policy = new PasswordPolicy(config(Map.of()), new CommonPasswords());

        assertThat(policy.objections("\u03b1\u0313\u0300\u0345".repeat(256), "somebody", "somebody@example.org"))
                .isEmpty();
    }

    @Test
    void nobodyHasAnOverlongPassword() {
        PasswordConfig config = config(Map.of("inkwell.password.argon2.memory-kibibytes", "64"));
        HashingQueue queue = new HashingQueue(config);
        PasswordHasher hasher = new PasswordHasher(queue, config);
        String longest = "a".repeat(4 * 256);

        assertThat(hasher.matches(longest, hasher.hash(longest))).isTrue();
        assertThat(hasher.matches(longest + "a", hasher.hash(longest + "a"))).isFalse();
        queue.stop();
    }

    @Test
    void atMostOneHashPerCoreRunsAndPastTheQueueItIsOverloaded() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        HashingQueue queue = new HashingQueue(
                config(Map.of("inkwell.password.queue.capacity", "1", "inkwell.password.queue.patience", "50ms")));
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(cores);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < cores; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    queue.run(() -> {
                        busy.countDown();
                        return release.await(10, TimeUnit.SECONDS);
                    });
                } catch (DomainException e) {
                    refused.incrementAndGet();
                }
            });
        }
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> queue.run(() -> "waits too long")).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.error()).isEqualTo(CommonError.OVERLOADED);
            assertThat(e.retryAfter()).isPresent();
        });
        release.countDown();
        queue.stop();
    }
}
