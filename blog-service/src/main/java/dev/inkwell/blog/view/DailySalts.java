package dev.inkwell.blog.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The salt of each day (UTC), made by who needs it first, and forgotten when its day is over: here, and in the database. */
@ApplicationScoped
class DailySalts {

    /** For replicas whose clocks are slow. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final SaltRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable DailySalt known;

    DailySalts(SaltRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    DailySalt ofToday() {
        LocalDate today = today();
        DailySalt salt = known;
        return salt != null && salt.day().equals(today) ? salt : ask(today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private DailySalt ask(LocalDate today) {
        asking.lock();
        try {
            DailySalt salt = known;
            if (salt == null || !salt.day().equals(today)) {
                byte[] offered = new byte[DailySalt.BYTES];
                random.nextBytes(offered);
                salt = repository.ofDay(today, offered, end(today));
                known = salt;
            }
            return salt;
        } finally {
            asking.unlock();
        }
    }

    /** Until when what belongs to a day is kept. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(MARGIN);
    }

    void forgetPast() {
        DailySalt salt = known;
        if (salt != null && !salt.day().equals(today())) {
            known = null;
        }
    }
}
