package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.AccountId;
import dev.inkwell.auth.token.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an account may be used. */
@Path("/api/v1/users/{id}/suspension")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user:manage")
@RunOnVirtualThread
@Tag(name = "Users")
public class SuspensionResource {

    private final SuspensionService suspensions;
    private final Caller caller;

    SuspensionResource(SuspensionService suspensions, Caller caller) {
        this.suspensions = suspensions;
        this.caller = caller;
    }

    /** Suspends an account and ends its sessions; 204, also when it is suspended; 409 {@code own-account}, {@code last-admin}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendUser",
            summary = "Suspend an account",
            description = "Its sessions and access tokens end at once. The reason is for admins.")
    @APIResponse(responseCode = "204", description = "The account is suspended")
    @APIResponse(
            responseCode = "403",
            description = "beyond-own-rights: the user may do more than the caller, or is an admin")
    @APIResponse(
            responseCode = "409",
            description = "own-account, or last-admin: somebody else has to be an admin first")
    public void suspend(
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Valid @NotNull SuspensionRequest request) {
        suspensions.suspend(AccountId.ofPath(id), caller.accountId(), request.reason());
    }

    /** Lets an account be used again; 204, also when it is not suspended. */
    @DELETE
    @Operation(
            operationId = "restoreUser",
            summary = "Restore an account",
            description = "Its owner may sign in again.")
    @APIResponse(responseCode = "204", description = "The account is not suspended")
    @APIResponse(
            responseCode = "403",
            description = "beyond-own-rights: the user may do more than the caller, or is an admin")
    public void restore(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        suspensions.restore(AccountId.ofPath(id));
    }
}
