package dev.inkwell.auth.trail;

import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.kit.query.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for: {@code from} is the first instant, {@code to} the first that is not meant. */
class AuditSearch {

    private static final int MOST_TYPES = 10;
    private static final int LONGEST_ACTOR = 100;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    @QueryParam("type")
    @Parameter(
            description = "Of these types, up to ten",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AuditType.class, maxItems = MOST_TYPES))
    List<String> types = List.of();

    @QueryParam("from")
    @Parameter(
            description = "At this instant or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Before this instant", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String to;

    AuditFilter about(@Nullable UUID account) {
        return filter(Optional.ofNullable(account), Optional.empty());
    }

    /** Who did what to whom has no index, and would be read from all that either has to do with. */
    AuditFilter of(@Nullable String account, @Nullable String actor) {
        if (account != null && actor != null) {
            throw QueryValue.refusal("actor", "not-combined", "Give either account or actor.");
        }
        return filter(QueryValue.id("account", account), QueryValue.text("actor", actor, 1, LONGEST_ACTOR));
    }

    private AuditFilter filter(Optional<UUID> account, Optional<String> actor) {
        Instant first = QueryValue.instant("from", from).orElse(Instant.EPOCH);
        Instant end = QueryValue.instant("to", to).orElse(LAST);
        if (!first.isBefore(end)) {
            throw QueryValue.refusal("to", "not-after-from", "Later than from.");
        }
        return new AuditFilter(account, actor, auditTypes(), first, end);
    }

    private List<String> auditTypes() {
        if (types.size() > MOST_TYPES) {
            throw QueryValue.refusal("type", "too-many", "At most " + MOST_TYPES + " types.");
        }
        return types.stream()
                .map(type -> QueryValue.oneOf("type", type, Arrays.stream(AuditType.values()), AuditType::text)
                        .map(AuditType::text)
                        .orElseThrow())
                .distinct()
                .toList();
    }
}
