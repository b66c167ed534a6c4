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

/** The permissions that there are. Code checks them, so only a release adds one. */
@Path("/api/v1/permissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("role:manage")
@RunOnVirtualThread
@Tag(name = "Roles")
public class PermissionResource {

    private final PermissionRepository permissions;

    PermissionResource(PermissionRepository permissions) {
        this.permissions = permissions;
    }

    /** All permissions, by name, on one page. */
    @GET
    @Operation(
            operationId = "listPermissions",
            summary = "All permissions",
            description = "By name, on one page. The list is fixed: permissions are what the services check.")
    public PageResponse<PermissionResponse> list() {
        return new PageResponse<>(
                permissions.listAll(Sort.by("name")).stream()
                        .map(PermissionResponse::from)
                        .toList(),
                null);
    }
}
