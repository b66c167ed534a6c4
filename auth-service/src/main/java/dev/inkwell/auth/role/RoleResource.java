package dev.inkwell.auth.role;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
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

/** Roles, as data. */
@Path("/api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("role:manage")
@RunOnVirtualThread
@Tag(name = "Roles")
public class RoleResource {

    private final RoleService roles;
    private final RoleEditing editing;

    RoleResource(RoleService roles, RoleEditing editing) {
        this.roles = roles;
        this.editing = editing;
    }

    /** All roles with their permissions, by name, on one page. */
    @GET
    @Operation(operationId = "listRoles", summary = "All roles", description = "By name, on one page.")
    public PageResponse<RoleResponse> list() {
        return new PageResponse<>(roles.showAll(), null);
    }

    /** Makes a role of what the caller may do: 201 with its Location. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRole",
            summary = "Make a role",
            description = "Of permissions, and of other roles. Whoever is no admin makes it of what is theirs.")
    @APIResponseSchema(value = RoleResponse.class, responseCode = "201", responseDescription = "The new role")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: it would allow more than the caller may")
    @APIResponse(responseCode = "409", description = "role-name-taken or role-limit-reached")
    public RestResponse<RoleResponse> create(@Valid @NotNull CreateRoleRequest request) {
        RoleResponse role = editing.create(request);
        return RestResponse.ResponseBuilder.<RoleResponse>created(URI.create("/api/v1/roles/" + role.name()))
                .entity(role)
                .build();
    }

    /** One role, with its ETag. */
    @GET
    @Path("{name}")
    @Operation(operationId = "readRole", summary = "One role", description = "With its ETag, for edits.")
    public RoleResponse read(@PathParam("name") String name) {
        return roles.show(List.of(name)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(RoleError.NOT_FOUND));
    }

    /** Changes description, permissions and includes by a merge patch (RFC 7386) under If-Match. */
    @PATCH
    @Path("{name}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "editRole",
            summary = "Edit a role",
            description = "A merge patch (RFC 7386). Older access tokens of all who have the role become stale when it"
                    + " changes what the role allows.")
    @APIResponseSchema(value = RoleResponse.class, responseCode = "200", responseDescription = "The role as it is now")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: it allows, or would, more than the caller may")
    @APIResponse(responseCode = "409", description = "role-built-in: admin keeps what running the site takes")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @RequestBody(content = @Content(schema = @Schema(implementation = EditableRole.class)))
    public RoleResponse edit(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            JsonNode patch) {
        return editing.edit(name, ifMatch, patch);
    }

    /** Deletes a role that nobody has; If-Match is not needed, and counts where it is sent. */
    @DELETE
    @Path("{name}")
    @Operation(operationId = "deleteRole", summary = "Delete a role", description = "One that is in use nowhere.")
    @APIResponse(responseCode = "204", description = "The role is gone")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: it allows more than the caller may")
    @APIResponse(responseCode = "409", description = "role-in-use or role-built-in")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    public void delete(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch) {
        editing.delete(name, ifMatch);
    }
}
