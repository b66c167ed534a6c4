package dev.inkwell.blog.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class PendingViewsTest {

    private record Bounds(int mostPending) implements ViewConfig {

        @Override
        public Duration flushInterval() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int rate() {
            return 1;
        }

        @Override
        public Duration rateWindow() {
            return Duration.ofMinutes(1);
        }
    }

    private final DailySalt salt = new DailySalt(LocalDate.of(2026, 1, 31), new byte[] {1});
    private final ObjectId post = new ObjectId();
    private final PendingViews pending = new PendingViews(new Bounds(2));

    private Visit visit(String visitor) {
        return salt.visit(post, visitor);
    }

    @Test
    void eachIsKeptOnceTheOldestFirst() {
        pending.add(visit("a"));
        pending.add(visit("b"));
        pending.add(visit("a"));

        assertThat(pending.first(10)).containsExactly(visit("a"), visit("b"));
    }

    @Test
    void noMoreAreTakenThanFit() {
        pending.add(visit("a"));
        pending.add(visit("b"));

        assertThatThrownBy(() -> pending.add(visit("c")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(CommonError.OVERLOADED));
        pending.done(List.of(visit("a")));
        pending.add(visit("c"));

        assertThat(pending.first(10)).containsExactly(visit("b"), visit("c"));
    }
}
