package dev.inkwell.blog.reaction;

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

/** Whether the caller has bookmarked a post. Both methods can be repeated without another effect. */
@Path("/api/v1/posts/{idOrSlug}/bookmark")
@RunOnVirtualThread
@Authenticated
@Tag(name = "reactions")
public class PostBookmarkResource {

    private final PostReactionService service;
    private final Caller caller;

    PostBookmarkResource(PostReactionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Errors: {@code post-not-found} (404), {@code post-not-published} (409). */
    @PUT
    @Operation(summary = "Bookmark a post")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "409", description = "The post is not public")
    public void add(@PathParam("idOrSlug") String idOrSlug) {
        service.bookmark(idOrSlug, caller.requireAccountId());
    }

    /** Errors: {@code post-not-found} (404). */
    @DELETE
    @Operation(summary = "Remove a bookmark")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("idOrSlug") String idOrSlug) {
        service.removeBookmark(idOrSlug, caller.requireAccountId());
    }
}
