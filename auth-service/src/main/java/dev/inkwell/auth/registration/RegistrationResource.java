package dev.inkwell.auth.registration;

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

/** Registration. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Users")
public class RegistrationResource {

    private final RegistrationService registration;

    RegistrationResource(RegistrationService registration) {
        this.registration = registration;
    }

    /** Registers an account: 201 with its Location; 409 {@code username-taken}, {@code username-reserved} or {@code email-taken}. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "register",
            summary = "Register",
            description = "The new account has the default role. A mail asks to confirm the address.")
    @APIResponseSchema(value = UserResponse.class, responseCode = "201", responseDescription = "The new account")
    @APIResponse(responseCode = "403", description = "registration-closed: this site takes invitations")
    @APIResponse(responseCode = "409", description = "username-taken, username-reserved or email-taken")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many from this address")
    public RestResponse<UserResponse> register(@Valid @NotNull RegisterRequest request) {
        UserResponse user = registration.register(request);
        return RestResponse.ResponseBuilder.<UserResponse>created(URI.create("/api/v1/users/" + user.id()))
                .entity(user)
                .build();
    }
}
