package dev.inkwell.auth.session;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A live session, as its owner and admins see it.
 *
 * @param device by what it calls itself: a hint
 * @param address of its last sign-in or refresh
 * @param lastUsedAt of its last sign-in or refresh
 * @param expiresAt when it ends unless it is refreshed before
 * @param current whether it is the one that asks
 */
public record ListedSessionResponse(
        UUID id,
        @Schema(examples = "Firefox on Windows") String device,

        @Nullable @Schema(nullable = true, examples = "203.0.113.7")
        String address,

        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {

    static ListedSessionResponse from(Session session, UUID currentId) {
        return new ListedSessionResponse(
                session.id(),
                session.device(),
                Optional.ofNullable(session.address())
                        .map(InetAddress::getHostAddress)
                        .orElse(null),
                session.startedAt(),
                session.lastUsedAt(),
                session.endsAt(),
                session.id().equals(currentId));
    }
}
