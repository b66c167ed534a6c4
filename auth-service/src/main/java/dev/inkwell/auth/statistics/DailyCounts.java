package dev.inkwell.auth.statistics;

import dev.inkwell.auth.platform.DatabaseLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Counts each day once that is over, whichever replica comes first; and forgets what was counted or is old. */
@ApplicationScoped
class DailyCounts {

    private static final Logger LOG = Logger.getLogger(DailyCounts.class);

    /** By then whatever was begun on a day is committed. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private static final int AT_ONCE = 5000;

    private final DailyCountRepository counts;
    private final DatabaseLock lock;
    private final StatisticsConfig config;
    private final Clock clock;

    DailyCounts(DailyCountRepository counts, DatabaseLock lock, StatisticsConfig config, Clock clock) {
        this.counts = counts;
        this.lock = lock;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "daily-counts", every = "10m", delayed = "2m")
    void run() {
        Instant now = clock.instant();
        while (QuarkusTransaction.requiringNew().call(() -> countNext(now))) {}
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        repeat(() ->
                counts.forgetActivity(today.minusDays(config.activityRetention().toDays()), AT_ONCE));
        repeat(() -> counts.forgetCounts(today.minusDays(config.retention().toDays()), AT_ONCE));
    }

    /** @return whether there may be another one */
    boolean countNext(Instant now) {
        if (!lock.tryAcquire(DatabaseLock.Subject.STATISTICS)) {
            return false;
        }
        LocalDate day = counts.countedTo();
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (now.isBefore(end.plus(AFTERWARDS))) {
            return false;
        }
        counts.count(day);
        LOG.infof("event=day-counted day=%s", day);
        return true;
    }

    private static void repeat(IntSupplier removal) {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(removal::getAsInt);
        } while (removed >= AT_ONCE);
    }
}
