package dev.inkwell.kit.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What needs an access token. */
@Path("/secured")
@RunOnVirtualThread
public class SecuredResource {

    @GET
    @RolesAllowed("post:write")
    public String read() {
        return "secured";
    }
}
