package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users as admins look for them. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user:read")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserListResource {

    private final UserDirectory directory;

    UserListResource(UserDirectory directory) {
        this.directory = directory;
    }

    /** A page of users; 422 for what no index serves, and for a text or address that more than 10,000 match. */
    @GET
    @Operation(
            operationId = "listUsers",
            summary = "Users: filter, search, sort",
            description =
                    "role, status and emailVerified go with everything. q goes with sort by username, createdFrom and"
                            + " createdTo with sort by createdAt. text or email, which at most 10,000 may match, go with all"
                            + " filters and sorts. Other combinations are refused with 422. Every page costs the same,"
                            + " however many there are before it.")
    public PageResponse<UserResponse> list(@BeanParam PageRequest page, @BeanParam UserSearch search) {
        return directory.page(search.filter(), page);
    }
}
