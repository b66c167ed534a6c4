package dev.inkwell.auth.trail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened, as it is stored. */
record AuditEntry(
        UUID id,
        Instant occurredAt,
        String type,
        @Nullable UUID accountId,
        @Nullable UUID sessionId,
        @Nullable String actor,
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String traceId,
        Map<String, String> data) {}
