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

/** Whether the caller follows an author. Both methods can be repeated without another effect. */
@Path("/api/v1/authors/{username}/follow")
@RunOnVirtualThread
@Authenticated
@Tag(name = "authors")
public class AuthorFollowResource {

    private final FollowService service;
    private final Caller caller;

    AuthorFollowResource(FollowService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Errors: {@code author-not-found} (404), {@code cannot-follow-yourself}, {@code too-many-follows} (409). */
    @PUT
    @Operation(summary = "Follow an author")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "409", description = "It is the caller, or the caller follows as many as one can")
    public void add(@PathParam("username") String username) {
        service.followAuthor(username, caller.requireAccountId());
    }

    @DELETE
    @Operation(summary = "Follow an author no more")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("username") String username) {
        service.unfollowAuthor(username, caller.requireAccountId());
    }
}
