package dev.inkwell.auth.page;

import dev.inkwell.auth.email.EmailChangeService;
import dev.inkwell.kit.http.FormParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the link leads that confirms a new e-mail address. */
@Path("/confirm-email-change")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pages")
public class EmailChangePageResource {

    private final ConfirmationPages confirmations;
    private final EmailChangeService changes;

    EmailChangePageResource(ConfirmationPages confirmations, EmailChangeService changes) {
        this.confirmations = confirmations;
        this.changes = changes;
    }

    /** A button. */
    @GET
    @Operation(operationId = "showEmailChangePage", summary = "Page: confirm a new e-mail address")
    public RestResponse<String> show(@QueryParam("token") @DefaultValue("") String token) {
        return confirmations.ask(Confirmation.CHANGE_EMAIL, token);
    }

    /** Spends the token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitEmailChangePage", summary = "Form: token")
    public RestResponse<String> submit(@Nullable String form) {
        String token = FormParameters.parse(form).getOrDefault("token", "");
        return confirmations.answer(Confirmation.CHANGE_EMAIL, token, changes::confirm);
    }
}
