package dev.inkwell.auth.closure;

import dev.inkwell.auth.onetime.OneTimeTokenRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change of mind of those who have asked for their account's deletion. */
@Path("/api/v1/deletion-withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Me")
public class DeletionWithdrawalResource {

    private final DeletionService deletions;

    DeletionWithdrawalResource(DeletionService deletions) {
        this.deletions = deletions;
    }

    /** Takes back a deletion by a mailed token; 422 {@code invalid-token}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawDeletionByToken",
            summary = "Keep an account",
            description = "By the token of the link in the mail, which works once, until the account is deleted.")
    @APIResponse(responseCode = "204", description = "The account stays")
    public void withdraw(@Valid @NotNull OneTimeTokenRequest request) {
        deletions.withdraw(request.token());
    }
}
