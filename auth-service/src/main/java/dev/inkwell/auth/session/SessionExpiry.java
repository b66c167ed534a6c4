package dev.inkwell.auth.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Removes sessions that are over, on whichever replica looks first. */
@ApplicationScoped
class SessionExpiry {

    private static final int AT_ONCE = 1000;

    /** Longer than any access token lives, so that a spent refresh token is known as such for as long as it matters. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final SessionRepository sessions;
    private final Clock clock;

    SessionExpiry(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(identity = "session-expiry", every = "10m", delayed = "2m")
    void forgetOver() {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew()
                    .call(() -> sessions.forgetOver(clock.instant().minus(KEPT_FOR), AT_ONCE));
        } while (removed == AT_ONCE);
    }
}
