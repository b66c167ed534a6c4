package dev.inkwell.auth.delegation;

import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.registration.RegistrationService;
import dev.inkwell.auth.token.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** What a service does for people, as itself and, for edits, by their token beside. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("user:act-for")
@RunOnVirtualThread
@Tag(name = "Delegation")
public class DelegationResource {

    private final RegistrationService registration;
    private final DelegatedEdits edits;
    private final Caller caller;

    DelegationResource(RegistrationService registration, DelegatedEdits edits, Caller caller) {
        this.registration = registration;
        this.edits = edits;
        this.caller = caller;
    }

    /** Registers somebody who has given a service their password: 201; 409 {@code username-taken}, {@code email-taken}. */
    @POST
    @Path("delegated-registrations")
    @Operation(
            operationId = "registerForSomebody",
            summary = "Register somebody, as a service",
            description = "As POST /users does; in development the password may be any of eight characters.")
    @APIResponseSchema(value = UserResponse.class, responseCode = "201", responseDescription = "The new account")
    @APIResponse(responseCode = "409", description = "username-taken, username-reserved or email-taken")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many from this address")
    public RestResponse<UserResponse> register(@Valid @NotNull DelegatedRegistrationRequest request) {
        UserResponse user = registration.registerFor(request.username(), request.email(), request.password());
        return RestResponse.ResponseBuilder.<UserResponse>created(URI.create("/api/v1/users/" + user.id()))
                .entity(user)
                .build();
    }

    /** Edits the account of who holds a token that was made for the calling service. */
    @POST
    @Path("delegated-edits")
    @Operation(
            operationId = "editForSomebody",
            summary = "Edit the account of who holds a token, as a service",
            description =
                    "The token is one that was made for this service (POST /me/tokens, member client). Password and e-mail"
                            + " address change where the site allows it without a confirmation, which is for development.")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    @APIResponse(responseCode = "409", description = "username-taken, username-reserved or email-taken")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many edits of this account")
    public UserResponse edit(@Valid @NotNull DelegatedEditRequest request) {
        return edits.edit(caller.clientId(), request);
    }
}
