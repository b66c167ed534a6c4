package dev.inkwell.blog.reaction;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller likes and has bookmarked, the last first. A page has fewer posts than its limit where some are public no more. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "reactions")
public class OwnReactionResource {

    private final PostReactionService service;
    private final Caller caller;

    OwnReactionResource(PostReactionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("likes")
    @Operation(summary = "List the posts that one likes")
    public PageResponse<PostSummaryResponse> likes(@BeanParam PageRequest page) {
        return service.posts(caller.requireAccountId(), ReactionKind.POST_LIKE, page);
    }

    @GET
    @Path("bookmarks")
    @Operation(summary = "List one's bookmarks")
    public PageResponse<PostSummaryResponse> bookmarks(@BeanParam PageRequest page) {
        return service.posts(caller.requireAccountId(), ReactionKind.POST_BOOKMARK, page);
    }
}
