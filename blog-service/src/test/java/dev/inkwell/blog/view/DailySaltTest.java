package dev.inkwell.blog.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class DailySaltTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final ObjectId post = new ObjectId();
    private final DailySalt salt = new DailySalt(DAY, new byte[] {1});

    @Test
    void oneVisitorIsTheSameForOnePostAndDay() {
        assertThat(salt.visit(post, "a")).isEqualTo(salt.visit(post, "a"));
        assertThat(salt.visit(post, "a")).isNotEqualTo(salt.visit(post, "b"));
    }

    @Test
    void noVisitorIsKnownAgainAtAnotherPostOrOnAnotherDay() {
        DailySalt next = new DailySalt(DAY.plusDays(1), new byte[] {2});

        assertThat(salt.visit(new ObjectId(), "a").visitor())
                .isNotEqualTo(salt.visit(post, "a").visitor());
        assertThat(next.visit(post, "a").visitor())
                .isNotEqualTo(salt.visit(post, "a").visitor());
    }

    @Test
    void theVisitsOfAPostStandTogether() {
        byte[] key = salt.visit(post, "a").key().getData();

        assertThat(key).startsWith(post.toByteArray()).hasSize(28);
        assertThat(java.util.Arrays.compareUnsigned(Visit.first(post).getData(), key))
                .isNegative();
        assertThat(java.util.Arrays.compareUnsigned(key, Visit.last(post).getData()))
                .isNegative();
    }
}
