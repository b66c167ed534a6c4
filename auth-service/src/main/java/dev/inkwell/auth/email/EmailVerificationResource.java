package dev.inkwell.auth.email;

import dev.inkwell.auth.mailrequest.EmailAddressRequest;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.auth.mailrequest.MailRequests;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** The proof that an e-mail address is one's own. */
@Path("/api/v1/email-verifications")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "E-mail")
public class EmailVerificationResource {

    private final EmailVerificationService verifications;
    private final MailRequests requests;

    EmailVerificationResource(EmailVerificationService verifications, MailRequests requests) {
        this.verifications = verifications;
        this.requests = requests;
    }

    /** Verifies the address that a mailed token was sent to; 422 {@code invalid-token}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyEmail",
            summary = "Verify an e-mail address",
            description = "By the token of the link in the mail, which works once.")
    @APIResponse(responseCode = "204", description = "The address is verified")
    public void verify(@Valid @NotNull OneTimeTokenRequest request) {
        verifications.verify(request.token());
    }

    /** Asks for the mail again: 202, whether there is an account with this address, verified or not. */
    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "requestEmailVerification",
            summary = "Ask for the verification mail again",
            description = "The answer is the same for every address. Mails to one address are limited.")
    @APIResponse(responseCode = "202", description = "If an account needs it, a mail is on its way")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many from this address")
    public void request(@Valid @NotNull EmailAddressRequest request) {
        requests.add(MailRequestKind.VERIFY_EMAIL, request.email());
    }
}
