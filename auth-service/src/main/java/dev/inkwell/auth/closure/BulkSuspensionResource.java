package dev.inkwell.auth.closure;

import dev.inkwell.auth.token.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many suspensions at once. */
@Path("/api/v1/users/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user:manage")
@RunOnVirtualThread
@Tag(name = "Users")
public class BulkSuspensionResource {

    private final BulkSuspension suspensions;
    private final Caller caller;

    BulkSuspensionResource(BulkSuspension suspensions, Caller caller) {
        this.suspensions = suspensions;
        this.caller = caller;
    }

    /** Suspends up to 100 accounts, each as {@code PUT /users/{id}/suspension} does; 200 with what has come of each. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendUsers",
            summary = "Suspend up to 100 accounts",
            description =
                    "Each on its own, as one alone would be: what is refused for one (`forbidden` with the code"
                            + " own-account, last-admin or beyond-own-rights; `not-found`) holds none of the others back. May be sent"
                            + " again as it is: an account that is suspended is `already-suspended`, and its reason is the new one.")
    public BulkSuspensionResponse suspend(@Valid @NotNull BulkSuspensionRequest request) {
        Set<UUID> ids =
                request.ids().stream().map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
        return new BulkSuspensionResponse(suspensions.suspend(ids, caller.accountId(), request.reason()));
    }
}
