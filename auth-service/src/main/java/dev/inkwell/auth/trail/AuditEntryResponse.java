package dev.inkwell.auth.trail;

import dev.inkwell.auth.audit.AuditType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail, for those who watch over the site.
 *
 * @param accountId whom it concerns; null where nobody is known
 * @param actor the account or the service whose access token caused it; null where there was none
 * @param address of the client; null in what a job did, and after the account was deleted
 * @param data what else matters, such as a role or a reason
 */
record AuditEntryResponse(
        UUID id,
        Instant occurredAt,
        @Schema(implementation = AuditType.class) String type,
        @Nullable @Schema(nullable = true) UUID accountId,
        @Nullable @Schema(nullable = true) UUID sessionId,
        @Nullable @Schema(nullable = true) String actor,
        @Nullable @Schema(nullable = true) String address,
        @Nullable @Schema(nullable = true) String userAgent,
        @Nullable @Schema(nullable = true) String traceId,
        Map<String, String> data) {

    static AuditEntryResponse from(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.occurredAt(),
                entry.type(),
                entry.accountId(),
                entry.sessionId(),
                entry.actor(),
                entry.address(),
                entry.userAgent(),
                entry.traceId(),
                entry.data());
    }
}
