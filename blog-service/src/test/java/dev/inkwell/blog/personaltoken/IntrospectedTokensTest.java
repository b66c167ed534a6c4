package dev.inkwell.blog.personaltoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.SettableClock;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.PersonalToken;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long an answer is remembered, and how many questions are asked. */
class IntrospectedTokensTest {

    private static final Duration LIFE = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final FakeClient client = new FakeClient();
    private final String token = PersonalToken.make(new SecureRandom());
    private boolean stale;
    private final IntrospectedTokens tokens =
            new IntrospectedTokens(new Introspection(client::introspect), held -> stale, clock);

    /** auth-service, which knows every token or none. No subclass of the client: it would be taken for a route of this service. */
    private final class FakeClient {

        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private boolean knows = true;
        private boolean fails;
        private boolean slow;
        private @Nullable Error error;
        private Duration life = LIFE;

        IntrospectedToken introspect(String asked) {
            questions.incrementAndGet();
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                if (slow) {
                    goOn.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
            if (error != null) {
                throw error;
            }
            if (fails) {
                throw new IllegalStateException("auth-service does not answer");
            }
            long expiresAt = clock.instant().plus(life).getEpochSecond();
            return knows
                    ? new IntrospectedToken(true, "s", "t", "u", List.of(), List.of(), 1L, 0L, 0L, expiresAt)
                    : new IntrospectedToken(false, null, null, null, null, null, null, null, null, null);
        }
    }

    @Test
    void anAnswerIsRememberedForTheLifeOfAnAccessToken() {
        assertThat(tokens.find(token)).isPresent();
        clock.pass(Duration.ofMinutes(9));
        assertThat(tokens.find(token)).isPresent();
        assertThat(client.questions).hasValue(1);

        clock.pass(Duration.ofMinutes(2));
        assertThat(tokens.find(token)).isPresent();

        assertThat(client.questions).hasValue(2);
    }

    @Test
    void anAnswerIsForgottenWhenItsTokenExpires() {
        client.life = Duration.ofMinutes(1);
        tokens.find(token);
        client.knows = false;

        clock.pass(Duration.ofMinutes(2));

        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void thatATokenIsWorthNothingIsRememberedForAMoment() {
        client.knows = false;
        tokens.find(token);
        tokens.find(token);
        assertThat(client.questions).hasValue(1);

        clock.pass(Duration.ofSeconds(11));
        tokens.find(token);

        assertThat(client.questions).hasValue(2);
    }

    @Test
    void aStaleAnswerIsAskedForAgain() {
        tokens.find(token);
        client.knows = false;

        stale = true;

        assertThat(tokens.find(token)).isEmpty();
        assertThat(client.questions).hasValue(2);
    }

    @Test
    void noAnswerIsNotRemembered() {
        client.fails = true;
        assertThatThrownBy(() -> tokens.find(token)).isInstanceOf(DomainException.class);

        client.fails = false;

        assertThat(tokens.find(token)).isPresent();
    }

    @Test
    void anErrorLeavesNobodyWaiting() {
        client.error = new NoClassDefFoundError("gone");
        assertThatThrownBy(() -> tokens.find(token)).isInstanceOf(DomainException.class);

        client.error = null;

        assertThat(tokens.find(token)).isPresent();
    }

    @Test
    void manyWithOneTokenAskOnce() {
        List<Boolean> answers = AtOnce.times(50, () -> tokens.find(token).isPresent());

        assertThat(answers).hasSize(50).containsOnly(true);
        assertThat(client.questions).hasValue(1);
    }

    @Test
    void aFloodOfMadeUpTokensAsksAFewAtATime() {
        client.slow = true;
        client.knows = false;
        List<Thread> flood = new ArrayList<>();
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            flood.add(Thread.startVirtualThread(() -> {
                try {
                    tokens.find(PersonalToken.make(new SecureRandom()));
                } catch (DomainException e) {
                    refused.incrementAndGet();
                }
            }));
        }

        await().until(() -> refused.get() == 200 - 16);
        client.goOn.countDown();

        flood.forEach(IntrospectedTokensTest::join);
        assertThat(client.mostAtOnce).hasValue(16);
        assertThat(refused).hasValue(200 - 16);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
