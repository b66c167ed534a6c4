package dev.inkwell.auth.page;

import dev.inkwell.auth.email.EmailVerificationService;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.kit.http.FormParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the link leads that verifies an e-mail address; without a token, where it is asked for again. */
@Path("/verify-email")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pages")
public class VerifyEmailPageResource {

    private final ConfirmationPages confirmations;
    private final AddressPages addresses;
    private final EmailVerificationService verifications;

    VerifyEmailPageResource(
            ConfirmationPages confirmations, AddressPages addresses, EmailVerificationService verifications) {
        this.confirmations = confirmations;
        this.addresses = addresses;
        this.verifications = verifications;
    }

    /** A button, or a field for the address. */
    @GET
    @Operation(operationId = "showVerifyEmailPage", summary = "Page: verify an e-mail address")
    public RestResponse<String> show(@QueryParam("token") @Nullable String token) {
        return token == null
                ? addresses.ask(Confirmation.VERIFY_EMAIL.title())
                : confirmations.ask(Confirmation.VERIFY_EMAIL, token);
    }

    /** With a token it is spent, with an address the mail is asked for again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitVerifyEmailPage", summary = "Form: token, or email to get the mail again")
    public RestResponse<String> submit(@Nullable String form) {
        Map<String, String> parameters = FormParameters.parse(form);
        String token = parameters.get("token");
        return token == null
                ? addresses.request(
                        MailRequestKind.VERIFY_EMAIL,
                        Confirmation.VERIFY_EMAIL.title(),
                        parameters.getOrDefault("email", ""))
                : confirmations.answer(Confirmation.VERIFY_EMAIL, token, verifications::verify);
    }
}
