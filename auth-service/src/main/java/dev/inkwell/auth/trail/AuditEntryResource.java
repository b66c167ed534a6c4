package dev.inkwell.auth.trail;

import com.github.f4b6a3.uuid.util.UuidUtil;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, for those who watch over the site. */
@Path("/api/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("audit:read")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditEntryResource {

    private final AuditTrail trail;
    private final AuditEntryRepository entries;

    AuditEntryResource(AuditTrail trail, AuditEntryRepository entries) {
        this.trail = trail;
        this.entries = entries;
    }

    /** Entries, the newest first; 422 with account and actor together, which no index serves. */
    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "What has happened, the newest first",
            description =
                    "Of an account or an actor, of some types, in a time: each combination but account with actor.")
    public PageResponse<AuditEntryResponse> list(
            @BeanParam PageRequest page,
            @BeanParam AuditSearch search,
            @QueryParam("account")
                    @Parameter(description = "Whom it concerns", schema = @Schema(format = "uuid"))
                    @Nullable
                    String account,
            @QueryParam("actor")
                    @Parameter(
                            description = "Whose access token caused it: an account's id or a client's",
                            schema = @Schema(maxLength = 100))
                    @Nullable
                    String actor) {
        return trail.page(search.of(account, actor), page, AuditEntryResponse::from);
    }

    /** One entry; 404 {@code audit-entry-not-found}. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readAuditEntry", summary = "One entry", description = "As long as it is kept.")
    public AuditEntryResponse read(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        return timeOrdered(id)
                .flatMap(known -> entries.find(known, UuidUtil.getInstant(known)))
                .map(AuditEntryResponse::from)
                .orElseThrow(() -> new DomainException(TrailError.NOT_FOUND));
    }

    private static Optional<UUID> timeOrdered(String id) {
        try {
            return QueryValue.id("id", id).filter(UuidUtil::isTimeOrderedEpoch);
        } catch (DomainException e) {
            return Optional.empty();
        }
    }
}
