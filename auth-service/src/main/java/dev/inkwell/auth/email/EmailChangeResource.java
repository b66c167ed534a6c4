package dev.inkwell.auth.email;

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

/** The confirmation of a new e-mail address. */
@Path("/api/v1/email-changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "E-mail")
public class EmailChangeResource {

    private final EmailChangeService changes;

    EmailChangeResource(EmailChangeService changes) {
        this.changes = changes;
    }

    /** Changes the address to that which a mailed token was sent to; 422 {@code invalid-token}, 409 {@code email-taken}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmEmailChange",
            summary = "Confirm a new e-mail address",
            description = "By the token of the link in the mail, which works once.")
    @APIResponse(responseCode = "204", description = "The account has the new address")
    @APIResponse(responseCode = "409", description = "email-taken: somebody else has it by now")
    public void confirm(@Valid @NotNull OneTimeTokenRequest request) {
        changes.confirm(request.token());
    }
}
