package dev.inkwell.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofMinutes(6);
    private static final Duration AFTER = Duration.ofMinutes(11);

    private final List<SigningKey> stored = new ArrayList<>();

    private SigningKey add(Instant now, Instant signsFrom) {
        SigningKey key = new SigningKey("key-" + stored.size(), new byte[1], new byte[1], now, signsFrom);
        at(now).add(key);
        stored.add(key);
        return key;
    }

    private KeySchedule at(Instant now) {
        return new KeySchedule(stored, now);
    }

    private List<SigningKey> signingAt(Instant time) {
        return stored.stream()
                .filter(key -> key.stateAt(time) == KeyState.SIGNING)
                .toList();
    }

    @Test
    void theNextKeyIsDueAheadOfTheEndOfThePresentOne() {
        add(START, START);
        Instant end = START.plus(INTERVAL);

        assertThat(at(end.minus(AHEAD).minusSeconds(1)).due(INTERVAL, AHEAD)).isEmpty();
        assertThat(at(end.minus(AHEAD)).due(INTERVAL, AHEAD)).contains(end);
        assertThat(at(end.plusSeconds(7)).due(INTERVAL, AHEAD))
                .contains(end.plusSeconds(7).plus(AHEAD));
    }

    @Test
    void nothingIsDueWhileTheNextKeyIsPublished() {
        add(START, START);
        Instant end = START.plus(INTERVAL);
        add(end.minus(AHEAD), end);

        assertThat(at(end.minusSeconds(1)).due(INTERVAL, AHEAD)).isEmpty();
    }

    @Test
    void aKeyIsPublishedSignsRetiresAndExpires() {
        SigningKey first = add(START, START);
        Instant later = START.plus(AHEAD);
        SigningKey second = add(START, later);

        assertThat(second.stateAt(START)).isEqualTo(KeyState.PUBLISHED);
        assertThat(first.stateAt(later.minusNanos(1))).isEqualTo(KeyState.SIGNING);
        assertThat(second.stateAt(later)).isEqualTo(KeyState.SIGNING);
        assertThat(first.stateAt(later)).isEqualTo(KeyState.RETIRED);
        assertThat(first.stateAt(later.plus(AFTER).minusNanos(1))).isEqualTo(KeyState.RETIRED);
        assertThat(first.stateAt(later.plus(AFTER))).isEqualTo(KeyState.EXPIRED);
        assertThat(second.retiredAt()).isNull();
    }

    @Test
    void whenTheNextKeyIsRevokedThePresentOneGoesOn() {
        SigningKey first = add(START, START);
        SigningKey second = add(START, START.plus(AHEAD));

        at(START.plusSeconds(1)).revoke(second);

        assertThat(first.retiredAt()).isNull();
        assertThat(first.expiresAt()).isNull();
        assertThat(second.stateAt(START.plusSeconds(1))).isEqualTo(KeyState.REVOKED);
        assertThat(second.privateKey()).isNull();
    }

    @Test
    void aFreshKeyInPlaceOfARevokedOneSignsUntilTheNext() {
        SigningKey first = add(START, START);
        SigningKey next = add(START, START.plus(AHEAD));
        Instant now = START.plusSeconds(1);

        at(now).revoke(first);
        assertThat(at(now).signing()).isEmpty();
        SigningKey fresh = add(now, now);

        assertThat(at(now).signing()).contains(fresh);
        assertThat(fresh.retiredAt()).isEqualTo(next.signsFrom());
        assertThat(first.expiresAt()).isEqualTo(now);
    }

    @Test
    void aRetiredKeyNeverSignsAgain() {
        add(START, START);
        SigningKey second = add(START, START.plus(AHEAD));
        Instant later = START.plus(AHEAD).plusSeconds(1);

        at(later).revoke(second);

        assertThat(at(later).signing()).isEmpty();
    }

    @Test
    void whateverIsDoneOneKeySignsAtEachMoment() {
        Random random = new Random(7);
        Instant now = START;
        add(now, now);
        for (int step = 0; step < 500; step++) {
            now = now.plusSeconds(1 + random.nextInt(400));
            assertThat(signingAt(now)).hasSize(1);
            KeySchedule schedule = at(now);
            if (random.nextBoolean() && schedule.upcoming().isEmpty()) {
                add(now, now.plus(AHEAD));
            } else if (random.nextInt(3) == 0) {
                schedule.revoke(stored.get(stored.size() - 1 - random.nextInt(Math.min(3, stored.size()))));
                if (at(now).signing().isEmpty()) {
                    add(now, now);
                }
            }
            assertThat(signingAt(now)).hasSize(1);
            assertThat(at(now).signing()).isPresent();
        }
    }
}
