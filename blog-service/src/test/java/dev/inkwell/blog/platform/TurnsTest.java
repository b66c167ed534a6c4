package dev.inkwell.blog.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2, Duration.ZERO);

    @Test
    void soManyDoTheSameAtOnceAndNoMore() {
        turns.take(
                "tags",
                () -> turns.take("tags", () -> {
                    assertThatThrownBy(() -> turns.take("tags", () -> 3))
                            .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.error())
                                    .isEqualTo(CommonError.OVERLOADED));
                    assertThat(turns.take("archive", () -> 4)).isEqualTo(4);
                    return 2;
                }));

        assertThat(turns.take("tags", () -> 5)).isEqualTo(5);
    }

    @Test
    void whoFailsGivesTheirTurnBack() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take("tags", () -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
