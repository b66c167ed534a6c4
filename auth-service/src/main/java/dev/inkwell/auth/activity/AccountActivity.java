package dev.inkwell.auth.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps on which days (UTC) an account is used: one write for each of them, at its first sign-in or refresh. */
@ApplicationScoped
public class AccountActivity {

    private final AccountActivityRepository activity;
    private final Clock clock;

    AccountActivity(AccountActivityRepository activity, Clock clock) {
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * In the transaction of the sign-in or refresh. Never waits: where another transaction is changing the account, the day is
     * left to the next refresh, as a wait for the account while holding a session is how two would wait for each other.
     */
    @Transactional(TxType.MANDATORY)
    public void mark(UUID accountId) {
        activity.mark(accountId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
