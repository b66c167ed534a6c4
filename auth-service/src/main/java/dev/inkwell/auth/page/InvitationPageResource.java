package dev.inkwell.auth.page;

import dev.inkwell.auth.invitation.AcceptInvitationRequest;
import dev.inkwell.auth.invitation.InvitationService;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.kit.http.FormParameters;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import dev.inkwell.kit.problem.Violations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the link of an invitation leads: the account is made there. */
@Path("/accept-invitation")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pages")
public class InvitationPageResource {

    private static final String TITLE = "Make your account";
    private static final String TEMPLATE = "invitation";

    private final Pages pages;
    private final InvitationService invitations;
    private final Validator validator;

    InvitationPageResource(Pages pages, InvitationService invitations, Validator validator) {
        this.pages = pages;
        this.invitations = invitations;
        this.validator = validator;
    }

    /** Fields for the username, the name that is shown, and the password. */
    @GET
    @Operation(operationId = "showInvitationPage", summary = "Page: accept an invitation")
    public RestResponse<String> show(@QueryParam("token") @DefaultValue("") String token) {
        return invitations.isOpen(token)
                ? pages.show(TEMPLATE, TITLE, Map.of("token", token, "username", "", "displayName", ""))
                : pages.refused(OneTimeTokens.refusal(), "message", TITLE, Map.of("text", ""));
    }

    /** Makes the account and spends the token; after a refusal the page holds what was typed, without the password. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitInvitationPage", summary = "Form: token, username, displayName, password")
    public RestResponse<String> submit(@Nullable String form) {
        Map<String, String> fields = FormParameters.parse(form);
        String token = fields.getOrDefault("token", "");
        String username = fields.getOrDefault("username", "").strip();
        String displayName = fields.getOrDefault("displayName", "").strip();
        try {
            accept(new AcceptInvitationRequest(
                    token, username, fields.getOrDefault("password", ""), displayName.isEmpty() ? null : displayName));
        } catch (DomainException refusal) {
            return invitations.isOpen(token)
                    ? pages.refused(
                            refusal,
                            TEMPLATE,
                            TITLE,
                            Map.of("token", token, "username", username, "displayName", displayName))
                    : pages.refused(OneTimeTokens.refusal(), "message", TITLE, Map.of("text", ""));
        }
        return pages.message(TITLE, "Your account is made. Sign in with your username and password.");
    }

    private void accept(AcceptInvitationRequest request) {
        List<FieldError> errors = validator.validate(request).stream()
                .map(Violations::toFieldError)
                .sorted(Violations.ORDER)
                .toList();
        if (!errors.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(errors);
        }
        invitations.accept(request);
    }
}
