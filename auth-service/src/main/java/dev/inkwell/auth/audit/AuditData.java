package dev.inkwell.auth.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to a person's account. Of a deleted one it stays what and when, as others must be able to look into it. */
@ApplicationScoped
class AuditData implements PersonalData {

    private final AuditDataRepository entries;

    AuditData(AuditDataRepository entries) {
        this.entries = entries;
    }

    /**
     * An entry about the person.
     *
     * @param address where it came from, unless another account did it; so {@code userAgent}
     */
    record ExportedEntry(
            UUID id,
            Instant occurredAt,
            String type,
            @Nullable UUID sessionId,
            @Nullable String address,
            @Nullable String userAgent,
            JsonNode data) {}

    @Override
    public String name() {
        return "auditEntries";
    }

    /** The newest first, page by page. */
    @Override
    public Stream<?> of(Person person) {
        return Stream.iterate(
                        entries.newestOf(person.accountId()),
                        page -> !page.isEmpty(),
                        page -> entries.olderOf(person.accountId(), page.getLast()))
                .flatMap(List::stream);
    }

    @Override
    public void erase(Person person) {
        entries.eraseOrigin(person.accountId());
    }
}
