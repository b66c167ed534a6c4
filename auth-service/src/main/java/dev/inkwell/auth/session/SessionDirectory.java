package dev.inkwell.auth.session;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists live sessions, the newest first. */
@ApplicationScoped
class SessionDirectory {

    private final SessionRepository sessions;
    private final Clock clock;

    SessionDirectory(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param currentId the session that asks */
    @Transactional
    PageResponse<ListedSessionResponse> of(UUID accountId, UUID currentId, PageRequest page) {
        Optional<UUID> before = page.cursor().map(cursor -> cursor.part(0, UUID::fromString));
        List<Session> found = sessions.liveOf(accountId, before, clock.instant(), page.limit() + 1);
        return PageResponse.of(
                found,
                page.limit(),
                session -> Cursor.of(session.id().toString()),
                session -> ListedSessionResponse.from(session, currentId));
    }
}
