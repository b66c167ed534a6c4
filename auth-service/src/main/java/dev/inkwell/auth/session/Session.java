package dev.inkwell.auth.session;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-in that lasts: ends by sign-out, when idle too long, at its absolute end, or when a spent token comes back. */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    private UUID accountId;
    private Instant startedAt;
    private Instant lastUsedAt;
    private Instant idleExpiresAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    protected Session() {}

    private Session(UUID accountId, Instant now, SessionConfig config) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.accountId = accountId;
        this.startedAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(config.absoluteLife());
        this.idleExpiresAt = now.plus(config.idleLife());
    }

    static Session start(UUID accountId, Instant now, SessionConfig config) {
        return new Session(accountId, now, config);
    }

    UUID id() {
        return id;
    }

    /** When it ends unless it is used before. */
    Instant endsAt() {
        return idleExpiresAt.isBefore(expiresAt) ? idleExpiresAt : expiresAt;
    }

    Duration remaining(Instant now) {
        return Duration.between(now, endsAt());
    }

    UUID accountId() {
        return accountId;
    }
}
