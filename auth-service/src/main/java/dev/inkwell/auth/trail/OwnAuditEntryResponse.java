package dev.inkwell.auth.trail;

import dev.inkwell.auth.audit.AuditType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to one's own account. Where somebody else did it, neither who nor from where is told, nor why.
 *
 * @param byOther whether the access token of somebody else caused it, such as an admin's
 * @param address where it came from: one's own address, or that of who tried to sign in
 * @param data what else matters, such as a role
 */
record OwnAuditEntryResponse(
        UUID id,
        Instant occurredAt,
        @Schema(implementation = AuditType.class) String type,
        boolean byOther,
        @Nullable @Schema(nullable = true) UUID sessionId,
        @Nullable @Schema(nullable = true) String address,
        @Nullable @Schema(nullable = true) String userAgent,
        Map<String, String> data) {

    private static final String ROLE = "role";

    static OwnAuditEntryResponse from(AuditEntry entry) {
        boolean byOther = entry.actor() != null && !entry.actor().equals(String.valueOf(entry.accountId()));
        return new OwnAuditEntryResponse(
                entry.id(),
                entry.occurredAt(),
                entry.type(),
                byOther,
                entry.sessionId(),
                byOther ? null : entry.address(),
                byOther ? null : entry.userAgent(),
                byOther ? roleOf(entry.data()) : entry.data());
    }

    private static Map<String, String> roleOf(Map<String, String> data) {
        return data.containsKey(ROLE) ? Map.of(ROLE, data.get(ROLE)) : Map.of();
    }
}
