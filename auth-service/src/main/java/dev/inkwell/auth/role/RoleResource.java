package dev.inkwell.auth.role;

import dev.inkwell.kit.page.PageResponse;
import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roles and permissions that there are. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roles")
public class RoleResource {

    private final RoleRepository roles;
    private final PermissionRepository permissions;

    RoleResource(RoleRepository roles, PermissionRepository permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    /** All roles with their permissions, by name, on one page. */
    @GET
    @Path("roles")
    @RolesAllowed("role:manage")
    @Operation(operationId = "listRoles", summary = "All roles", description = "By name, on one page.")
    public PageResponse<RoleResponse> roles() {
        return new PageResponse<>(
                roles.allWithPermissions().stream().map(RoleResponse::from).toList(), null);
    }

    /** All permissions, by name, on one page. */
    @GET
    @Path("permissions")
    @RolesAllowed("role:manage")
    @Operation(operationId = "listPermissions", summary = "All permissions", description = "By name, on one page.")
    public PageResponse<PermissionResponse> permissions() {
        return new PageResponse<>(
                permissions.listAll(Sort.by("name")).stream()
                        .map(PermissionResponse::from)
                        .toList(),
                null);
    }
}
