package dev.inkwell.auth.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.RolledBack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DailyCountsTest {

    @Inject
    DailyCounts days;

    @Inject
    DailyCountRepository counts;

    private static Instant hoursAfter(LocalDate day, int hours) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).plusHours(hours).toInstant();
    }

    @Test
    void aDayIsCountedOnceItIsOverForAnHour() throws Exception {
        RolledBack.run(() -> {
            LocalDate first = counts.countedTo();

            assertThat(days.countNext(hoursAfter(first, 0))).isFalse();
            assertThat(counts.countedTo()).isEqualTo(first);
            assertThat(days.countNext(hoursAfter(first, 1))).isTrue();
            assertThat(days.countNext(hoursAfter(first, 1))).isFalse();
            assertThat(counts.countedTo()).isEqualTo(first.plusDays(1));
        });
    }

    @Test
    void oneReplicaCountsAtATime() throws Exception {
        RolledBack.run(() -> {
            LocalDate first = counts.countedTo();
            assertThat(days.countNext(hoursAfter(first, 1))).isTrue();

            boolean another = QuarkusTransaction.requiringNew().call(() -> days.countNext(hoursAfter(first, 1)));

            assertThat(another).isFalse();
        });
    }

    @Test
    void theJobLeavesTodayAlone() {
        days.run();

        assertThat(QuarkusTransaction.requiringNew().call(counts::countedTo))
                .isAfterOrEqualTo(LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }
}
