package dev.inkwell.auth.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.patch.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Service clients, which get tokens by client credentials. */
@Path("/api/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("client:manage")
@RunOnVirtualThread
@Tag(name = "Clients")
public class ClientResource {

    private final ClientRepository clients;
    private final ClientEditing editing;

    ClientResource(ClientRepository clients, ClientEditing editing) {
        this.clients = clients;
        this.editing = editing;
    }

    /** The clients by id. */
    @GET
    @Operation(operationId = "listClients", summary = "Service clients", description = "By id.")
    public PageResponse<ClientResponse> list(@BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.part(0)).orElse("");
        return PageResponse.of(
                clients.after(after, page.limit() + 1),
                page.limit(),
                client -> Cursor.of(client.id()),
                ClientResponse::from);
    }

    /** Makes a client without a secret: 201 with its Location. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createClient",
            summary = "Make a service client",
            description = "It has no secret yet. Whoever is no admin gives it scopes that are theirs.")
    @APIResponseSchema(value = ClientResponse.class, responseCode = "201", responseDescription = "The new client")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: its scopes allow more than the caller may")
    @APIResponse(responseCode = "409", description = "client-id-taken or client-limit-reached")
    public RestResponse<ClientResponse> create(@Valid @NotNull CreateClientRequest request) {
        ClientResponse client = editing.create(request);
        return RestResponse.ResponseBuilder.<ClientResponse>created(URI.create("/api/v1/clients/" + client.id()))
                .entity(client)
                .build();
    }

    /** One client, with its ETag. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readClient", summary = "One service client", description = "With its ETag, for edits.")
    public ClientResponse read(@PathParam("id") String id) {
        Optional<ServiceClient> found = id.matches(ClientService.ID) ? clients.findByIdOptional(id) : Optional.empty();
        return found.map(ClientResponse::from).orElseThrow(ClientChanges::unknown);
    }

    /** Changes description and scopes by a merge patch (RFC 7386) under If-Match. */
    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "editClient",
            summary = "Edit a service client",
            description = "A merge patch (RFC 7386). Other scopes make the client's tokens of before stale.")
    @APIResponseSchema(value = ClientResponse.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(
            responseCode = "403",
            description = "beyond-own-rights: its scopes allow, or would, more than the caller may")
    @APIResponse(responseCode = "409", description = "client-configured: configuration keeps it")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @RequestBody(content = @Content(schema = @Schema(implementation = EditableClient.class)))
    public ClientResponse edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            JsonNode patch) {
        return editing.edit(id, ifMatch, patch);
    }

    /** Deletes a client with its secrets; If-Match is not needed, and counts where it is sent. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteClient",
            summary = "Delete a service client",
            description = "Its tokens become stale.")
    @APIResponse(responseCode = "204", description = "The client is gone")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: its scopes allow more than the caller may")
    @APIResponse(responseCode = "409", description = "client-configured: configuration keeps it")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch) {
        editing.delete(id, ifMatch);
    }
}
