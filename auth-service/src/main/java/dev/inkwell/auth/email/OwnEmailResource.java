package dev.inkwell.auth.email;

import dev.inkwell.auth.password.ConfirmedPassword;
import dev.inkwell.auth.password.PasswordConfirmation;
import dev.inkwell.auth.token.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One's own e-mail address. */
@Path("/api/v1/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "E-mail")
public class OwnEmailResource {

    private final EmailChangeService changes;
    private final PasswordConfirmation confirmation;
    private final Caller caller;

    OwnEmailResource(EmailChangeService changes, PasswordConfirmation confirmation, Caller caller) {
        this.changes = changes;
        this.confirmation = confirmation;
        this.caller = caller;
    }

    /** Asks for another address: 202, whether somebody has it or not; 403 {@code wrong-password}; 429. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "changeEmail",
            summary = "Change one's e-mail address",
            description =
                    "The new address gets a link that confirms it, the present one is told. The answer is the same"
                            + " for every address.")
    @APIResponse(responseCode = "202", description = "The address changes when the link is used")
    @APIResponse(responseCode = "403", description = "wrong-password: the current password is another one")
    @APIResponse(responseCode = "409", description = "The password was changed meanwhile")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords, or too-many-changes for one day")
    public void change(@Valid @NotNull ChangeEmailRequest request) {
        ConfirmedPassword confirmed = confirmation.require(
                caller.accountId(), caller.sessionId(), request.currentPassword(), "/currentPassword");
        changes.request(confirmed, request.email(), request.endsOtherSessions() ? caller.sessionId() : null);
    }
}
