package dev.inkwell.auth.page;

import dev.inkwell.auth.closure.DeletionService;
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

/** Where the link leads that takes back the deletion of an account. */
@Path("/withdraw-deletion")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pages")
public class DeletionPageResource {

    private final ConfirmationPages confirmations;
    private final DeletionService deletions;

    DeletionPageResource(ConfirmationPages confirmations, DeletionService deletions) {
        this.confirmations = confirmations;
        this.deletions = deletions;
    }

    /** A button. */
    @GET
    @Operation(operationId = "showDeletionPage", summary = "Page: keep an account")
    public RestResponse<String> show(@QueryParam("token") @DefaultValue("") String token) {
        return confirmations.ask(Confirmation.WITHDRAW_DELETION, token);
    }

    /** Spends the token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitDeletionPage", summary = "Form: token")
    public RestResponse<String> submit(@Nullable String form) {
        String token = FormParameters.parse(form).getOrDefault("token", "");
        return confirmations.answer(Confirmation.WITHDRAW_DELETION, token, deletions::withdraw);
    }
}
