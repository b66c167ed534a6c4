package dev.inkwell.auth.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts sign-ins that fail: by day and reason, of nobody. */
@ApplicationScoped
public class SignInFailures {

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInFailures(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Why a sign-in fails. */
    public enum Reason {
        PASSWORD("password"),
        UNKNOWN("unknown");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Last in the caller's transaction, as others may wait for it. */
    @Transactional(TxType.MANDATORY)
    public void count(Reason reason, boolean leadsToWait) {
        failures.count(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), reason.text(), leadsToWait);
    }
}
