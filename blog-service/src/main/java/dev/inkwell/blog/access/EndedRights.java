package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.AccessTokenVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rights have ended before the tokens that claim them: in memory, so that it costs a request no call, and for as long
 * as such a token can live. What is noted twice, or late, does no harm.
 */
@ApplicationScoped
public class EndedRights {

    private final Map<String, Least> accessVersions = new ConcurrentHashMap<>();
    private final Map<String, Least> rightsVersions = new ConcurrentHashMap<>();
    private final Map<String, Least> sessions = new ConcurrentHashMap<>();
    private final PublishedKeys keys;
    private final Clock clock;
    private final Duration memory;

    EndedRights(PublishedKeys keys, AccessConfig config, Clock clock, MeterRegistry meters) {
        this.keys = keys;
        this.clock = clock;
        this.memory = AccessTokenVerifier.LONGEST_LIFE.plus(config.margin());
        meters.gaugeMapSize("inkwell.ended.rights", Tags.of("by", "account"), accessVersions);
        meters.gaugeMapSize("inkwell.ended.rights", Tags.of("by", "role"), rightsVersions);
        meters.gaugeMapSize("inkwell.ended.rights", Tags.of("by", "session"), sessions);
    }

    /** The lowest version that is good, and when no token is left that could have a lower one. */
    private record Least(long version, Instant until) {

        Least and(Least other) {
            return new Least(Math.max(version, other.version), until.isAfter(other.until) ? until : other.until);
        }
    }

    /** From now on an account's or client's tokens need this version at least. */
    public void accessChanged(String subject, long accessVersion, Instant at) {
        note(accessVersions, subject, accessVersion, at);
    }

    /** From now on who holds the role needs this version at least. */
    public void roleChanged(String role, long rightsVersion, Instant at) {
        note(rightsVersions, role, rightsVersion, at);
    }

    public void sessionEnded(String sessionId, Instant at) {
        note(sessions, sessionId, 0, at);
    }

    /** However long ago that was: who has stolen a key goes on making tokens. */
    public void signingKeyRevoked(String kid) {
        keys.revoke(kid);
    }

    /** Whether one of these rights has ended, as far as this replica knows. */
    public boolean makeStale(HeldRights held) {
        return isBelow(accessVersions.get(held.subject()), held.accessVersion())
                || held.sessionId() != null && sessions.containsKey(held.sessionId())
                || isOfChangedRole(held.roles(), held.rightsVersion())
                || held.signedBy() != null && keys.isRevoked(held.signedBy());
    }

    /** @throws DomainException {@code token-stale} (401) when one of the rights has ended */
    public void requireFresh(HeldRights held) {
        if (makeStale(held)) {
            throw new DomainException(AccessError.TOKEN_STALE);
        }
    }

    /** How far back a replica that starts must look. */
    public Duration memory() {
        return memory;
    }

    @Scheduled(identity = "ended-rights", every = "1m")
    void forget() {
        Instant now = clock.instant();
        for (Map<String, Least> noted : List.of(accessVersions, rightsVersions, sessions)) {
            noted.values().removeIf(least -> least.until().isBefore(now));
        }
    }

    private boolean isOfChangedRole(List<String> roles, long rightsVersion) {
        for (String role : roles) {
            if (isBelow(rightsVersions.get(role), rightsVersion)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(@Nullable Least least, long version) {
        return least != null && version < least.version();
    }

    private void note(Map<String, Least> noted, String subject, long version, Instant at) {
        Instant until = at.plus(memory);
        if (until.isAfter(clock.instant())) {
            noted.merge(subject, new Least(version, until), Least::and);
        }
    }
}
