package dev.inkwell.auth.trail;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has happened to the caller's own account. */
@Path("/api/v1/me/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Me")
public class OwnAuditEntryResource {

    private final AuditTrail trail;
    private final Caller caller;

    OwnAuditEntryResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** Entries about one's own account, the newest first, without who else caused them. */
    @GET
    @Operation(
            operationId = "listOwnAuditEntries",
            summary = "What has happened to one's account",
            description = "The newest first: sign-ins and failed ones, changes of password, rights and sessions.")
    public PageResponse<OwnAuditEntryResponse> list(@BeanParam PageRequest page, @BeanParam AuditSearch search) {
        return trail.page(search.about(caller.accountId()), page, OwnAuditEntryResponse::from);
    }
}
