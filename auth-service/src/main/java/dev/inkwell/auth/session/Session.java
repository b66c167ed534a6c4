package dev.inkwell.auth.session;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that lasts: ends by sign-out, when idle too long, at its absolute end, or when a spent token comes back. Its id,
 * a UUIDv7, tells the order of sessions.
 */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    private UUID accountId;
    private String device;
    private @Nullable InetAddress address;
    private boolean inCookie;
    private Instant startedAt;
    private Instant lastUsedAt;
    private Instant idleExpiresAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Session() {}

    private Session(UUID accountId, boolean inCookie, Origin origin, Instant now, SessionConfig config) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.accountId = accountId;
        this.inCookie = inCookie;
        this.startedAt = now;
        this.expiresAt = now.plus(config.absoluteLife());
        use(origin, now, config);
    }

    /**
     * From where a session is used.
     *
     * @param device as people call it
     */
    record Origin(String device, @Nullable InetAddress address) {}

    /** @param inCookie whether a browser keeps its refresh token in a cookie, and takes it nowhere else */
    static Session start(UUID accountId, boolean inCookie, Origin origin, Instant now, SessionConfig config) {
        return new Session(accountId, inCookie, origin, now, config);
    }

    void use(Origin origin, Instant now, SessionConfig config) {
        this.device = origin.device();
        this.address = origin.address();
        this.lastUsedAt = now;
        this.idleExpiresAt = now.plus(config.idleLife());
    }

    boolean isLive(Instant now) {
        return endedAt == null && endsAt().isAfter(now);
    }

    /** When it ends unless it is used before. */
    Instant endsAt() {
        return idleExpiresAt.isBefore(expiresAt) ? idleExpiresAt : expiresAt;
    }

    Duration remaining(Instant now) {
        return Duration.between(now, endsAt());
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    boolean isInCookie() {
        return inCookie;
    }

    String device() {
        return device;
    }

    @Nullable
    InetAddress address() {
        return address;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
