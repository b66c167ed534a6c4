package dev.inkwell.auth.invitation;

import dev.inkwell.auth.account.UserResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What somebody does who was invited, also where nobody else may register. */
@Path("/api/v1/invitation-acceptances")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Invitations")
public class InvitationAcceptanceResource {

    private final InvitationService invitations;

    InvitationAcceptanceResource(InvitationService invitations) {
        this.invitations = invitations;
    }

    /** Makes the account: 201 with its Location; 422 {@code invalid-token}; 409 {@code username-taken}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description = "By the token of the link in the mail, which works once. The new account has the role that it"
                    + " was invited to, and its address is verified.")
    @APIResponseSchema(value = UserResponse.class, responseCode = "201", responseDescription = "The new account")
    @APIResponse(responseCode = "409", description = "username-taken or email-taken: the token is still good")
    public RestResponse<UserResponse> accept(@Valid @NotNull AcceptInvitationRequest request) {
        UserResponse user = invitations.accept(request);
        return RestResponse.ResponseBuilder.<UserResponse>created(URI.create("/api/v1/users/" + user.id()))
                .entity(user)
                .build();
    }
}
