package dev.inkwell.blog.follow;

import dev.inkwell.blog.access.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the caller follows a tag. Both methods can be repeated without another effect. */
@Path("/api/v1/tags/{tag}/follow")
@RunOnVirtualThread
@Authenticated
@Tag(name = "tags")
public class TagFollowResource {

    private final FollowService service;
    private final Caller caller;

    TagFollowResource(FollowService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Errors: {@code tag-not-found} (404), {@code too-many-follows} (409). */
    @PUT
    @Operation(summary = "Follow a tag")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "409", description = "The caller follows as many as one can")
    public void add(@PathParam("tag") String tag) {
        service.followTag(tag, caller.requireAccountId());
    }

    @DELETE
    @Operation(summary = "Follow a tag no more")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("tag") String tag) {
        service.unfollowTag(tag, caller.requireAccountId());
    }
}
