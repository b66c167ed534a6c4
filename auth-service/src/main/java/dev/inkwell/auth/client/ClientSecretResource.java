package dev.inkwell.auth.client;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The secrets of a service client. */
@Path("/api/v1/clients/{id}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("client:manage")
@RunOnVirtualThread
@Tag(name = "Clients")
public class ClientSecretResource {

    private final ClientSecrets secrets;
    private final Caller caller;

    ClientSecretResource(ClientSecrets secrets, Caller caller) {
        this.secrets = secrets;
        this.caller = caller;
    }

    /** What is known of them, the oldest first, on one page: when each was made and last used. */
    @GET
    @Operation(operationId = "listClientSecrets", summary = "A client's secrets", description = "When each was used.")
    public PageResponse<ClientSecretResponse> list(@PathParam("id") String id) {
        return new PageResponse<>(secrets.list(id), null);
    }

    /** Makes a secret, which is shown this once; 409 {@code too-many-secrets} when there are two. */
    @POST
    @Operation(
            operationId = "createClientSecret",
            summary = "Make a secret",
            description =
                    "Shown this once. A client has two at most: the one in use, and the next. By a session alone.")
    @APIResponseSchema(value = ClientSecretResponse.class, responseCode = "201", responseDescription = "The new secret")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: its scopes allow more than the caller may")
    @APIResponse(responseCode = "409", description = "too-many-secrets or client-configured")
    public RestResponse<ClientSecretResponse> create(@PathParam("id") String id) {
        caller.accountId();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, secrets.add(id))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Takes a secret away. All tokens that the client has are stale from now on: it gets others by its other secret. */
    @DELETE
    @Path("{secretId}")
    @Operation(
            operationId = "deleteClientSecret",
            summary = "Delete a secret",
            description = "Older tokens become stale.")
    @APIResponse(responseCode = "204", description = "The client does not have the secret any more")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: its scopes allow more than the caller may")
    @APIResponse(responseCode = "409", description = "client-configured: configuration keeps it")
    public void delete(
            @PathParam("id") String id,
            @PathParam("secretId") @Parameter(schema = @Schema(format = "uuid")) String secretId) {
        secrets.remove(id, parsed(secretId));
    }

    private static UUID parsed(String secretId) {
        try {
            return UUID.fromString(secretId);
        } catch (IllegalArgumentException e) {
            throw new DomainException(ClientError.SECRET_NOT_FOUND);
        }
    }
}
