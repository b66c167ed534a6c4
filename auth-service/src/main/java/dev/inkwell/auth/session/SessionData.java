package dev.inkwell.auth.session;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's sessions, those too that have ended and are not forgotten yet. */
@ApplicationScoped
class SessionData implements PersonalData {

    private final SessionDataRepository sessions;

    SessionData(SessionDataRepository sessions) {
        this.sessions = sessions;
    }

    /** A session, without its token. */
    record ExportedSession(
            UUID id,
            String device,
            @Nullable String address,
            Instant startedAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Stream<?> of(Person person) {
        return sessions.ofAccount(person.accountId()).stream();
    }

    @Override
    public void erase(Person person) {
        sessions.remove(person.accountId());
    }
}
