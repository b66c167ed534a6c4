package dev.inkwell.blog.follower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a replica that starts begins: before all that an access token could have outlived. The clock is years behind that of the rest. */
@QuarkusTest
class FeedMarksTest extends BlogTest {

    @Inject
    FeedMarkRepository repository;

    @Inject
    EndedRights endedRights;

    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void noneOfBefore() {
        repository.dropBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    private FeedMarks replica() {
        return new FeedMarks(repository, endedRights, clock);
    }

    @Test
    void withoutAMarkItIsTheStartOfTheFeed() {
        assertThat(replica().start()).isEmpty();
    }

    @Test
    void aMarkThatIsTooYoungDoesNotCount() {
        replica().applied("young");
        clock.pass(endedRights.memory().minusSeconds(1));

        assertThat(replica().start()).isEmpty();
    }

    @Test
    void theYoungestThatIsOldEnoughCounts() {
        FeedMarks marks = replica();
        marks.applied("first");
        clock.pass(Duration.ofMinutes(1));
        marks.applied("second");
        clock.pass(Duration.ofMinutes(1));
        marks.applied("third");
        clock.pass(endedRights.memory().minusMinutes(1));

        assertThat(replica().start()).contains("second");
    }

    @Test
    void thereAreNoMoreThanItTakes() {
        FeedMarks marks = replica();
        for (int second = 0; second < 3600; second += 10) {
            marks.applied("at-" + second);
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(repository.count("reachedAt <= ?1", clock.instant()))
                .isLessThanOrEqualTo(endedRights.memory().toMinutes() + 2);
        assertThat(replica().start()).isPresent();
    }
}
