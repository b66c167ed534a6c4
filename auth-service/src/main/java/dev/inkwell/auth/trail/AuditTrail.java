package dev.inkwell.auth.trail;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of the audit trail, the newest first, by key. */
@ApplicationScoped
class AuditTrail {

    private static final UUID LOWEST = new UUID(0, 0);

    private final AuditEntryRepository entries;

    AuditTrail(AuditEntryRepository entries) {
        this.entries = entries;
    }

    @Transactional
    <T> PageResponse<T> page(AuditFilter filter, PageRequest page, Function<AuditEntry, T> toResponse) {
        int rows = page.limit() + 1;
        List<AuditEntry> found = page.cursor()
                .map(cursor -> after(filter, cursor, rows))
                .orElseGet(() -> entries.newest(filter, filter.end(), LOWEST, rows));
        return PageResponse.of(found, page.limit(), AuditTrail::key, toResponse);
    }

    private List<AuditEntry> after(AuditFilter filter, Cursor cursor, int rows) {
        Instant until = cursor.instant(0);
        UUID before = cursor.part(1, UUID::fromString);
        return until.isBefore(filter.end())
                ? entries.newest(filter, until, before, rows)
                : entries.newest(filter, filter.end(), LOWEST, rows);
    }

    private static Cursor key(AuditEntry entry) {
        return Cursor.of(entry.occurredAt().toString(), entry.id().toString());
    }
}
