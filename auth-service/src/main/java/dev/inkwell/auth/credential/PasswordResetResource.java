package dev.inkwell.auth.credential;

import dev.inkwell.auth.mailrequest.EmailAddressRequest;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.auth.mailrequest.MailRequests;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** A new password for one that was lost. */
@Path("/api/v1/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Password")
public class PasswordResetResource {

    private final PasswordResetService resets;
    private final MailRequests requests;

    PasswordResetResource(PasswordResetService resets, MailRequests requests) {
        this.resets = resets;
        this.requests = requests;
    }

    /** Asks for a mail with a link: 202, whether there is an account with this address or not. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "requestPasswordReset",
            summary = "Ask for a password reset",
            description = "The answer is the same for every address. Mails to one address are limited.")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many from this address")
    public void request(@Valid @NotNull EmailAddressRequest request) {
        requests.add(MailRequestKind.RESET_PASSWORD, request.email());
    }

    /** Sets a new password by a mailed token, once; 422 {@code invalid-token}, or with all that speaks against the password. */
    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "completePasswordReset",
            summary = "Set a new password",
            description = "By the token of the link in the mail, which works once. Ends all sessions, and verifies the"
                    + " e-mail address. A password that is not taken leaves the token good.")
    @APIResponse(responseCode = "204", description = "The password is set: sign in with it")
    public void complete(@Valid @NotNull ResetPasswordRequest request) {
        resets.complete(request.token(), request.password());
    }
}
