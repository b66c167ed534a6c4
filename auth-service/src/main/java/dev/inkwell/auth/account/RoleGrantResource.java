package dev.inkwell.auth.account;

import dev.inkwell.auth.role.RoleResponse;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has which role. */
@Path("/api/v1/users/{id}/roles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("role:manage")
@RunOnVirtualThread
@Tag(name = "Roles")
public class RoleGrantResource {

    private final RoleGrantService grants;

    RoleGrantResource(RoleGrantService grants) {
        this.grants = grants;
    }

    /** The user's roles with what they allow, by name, on one page. */
    @GET
    @RolesAllowed({"role:manage", "user:read"})
    @Operation(operationId = "listUserRoles", summary = "A user's roles", description = "By name, on one page.")
    public PageResponse<RoleResponse> list(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        return new PageResponse<>(grants.rolesOf(AccountId.ofPath(id)), null);
    }

    /** Gives a role; 204, also when the user has it. The user's access tokens from before are refused from now on. */
    @PUT
    @Path("{role}")
    @Operation(operationId = "grantRole", summary = "Give a role", description = "Older access tokens become stale.")
    @APIResponse(responseCode = "204", description = "The user has the role")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: the role allows more than the caller may")
    @APIResponse(responseCode = "409", description = "too-many-roles: an account may have twenty")
    public void grant(
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id, @PathParam("role") String role) {
        grants.grant(AccountId.ofPath(id), role);
    }

    /** Takes a role; 204, also when the user has it not; 409 {@code last-admin} when nobody would be admin then. */
    @DELETE
    @Path("{role}")
    @Operation(operationId = "revokeRole", summary = "Take a role", description = "Older access tokens become stale.")
    @APIResponse(responseCode = "204", description = "The user does not have the role")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: the role allows more than the caller may")
    @APIResponse(responseCode = "409", description = "last-admin: somebody else has to be an admin first")
    public void revoke(
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id, @PathParam("role") String role) {
        grants.revoke(AccountId.ofPath(id), role);
    }
}
