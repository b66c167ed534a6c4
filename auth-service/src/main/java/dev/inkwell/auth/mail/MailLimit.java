package dev.inkwell.auth.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps mails that anybody can ask for from flooding a mailbox, whichever replica is asked. */
@ApplicationScoped
public class MailLimit {

    private static final Duration DAY = Duration.ofDays(1);

    /** Past the day's mails: or else strangers who ask for them would keep the address from its own. */
    private static final Duration INTERVAL_PAST_THEM = Duration.ofHours(1);

    private final MailAllowanceRepository allowances;
    private final AddressHash hash;
    private final MailLimitConfig config;
    private final Clock clock;

    MailLimit(MailAllowanceRepository allowances, AddressHash hash, MailLimitConfig config, Clock clock) {
        this.allowances = allowances;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /** Counts a mail that is about to be sent: of any number at once, no more pass than may. Past the day's, one an hour does. */
    @Transactional(TxType.MANDATORY)
    public boolean allows(MailKind kind, String address) {
        return take(kind, address, config.interval(), INTERVAL_PAST_THEM);
    }

    /** The day's alone, though the last one may have been sent just now. */
    @Transactional(TxType.MANDATORY)
    public boolean allowsToday(MailKind kind, String address) {
        return take(kind, address, Duration.ZERO, DAY);
    }

    private boolean take(MailKind kind, String address, Duration interval, Duration intervalPast) {
        Instant now = clock.instant();
        return allowances.take(
                kind.text(),
                hash.of(address),
                now,
                now.minus(interval),
                now.minus(intervalPast),
                now.minus(DAY),
                config.perDay());
    }

    @Scheduled(identity = "mail-allowance-expiry", every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        allowances.forgetBefore(clock.instant().minus(DAY));
    }
}
