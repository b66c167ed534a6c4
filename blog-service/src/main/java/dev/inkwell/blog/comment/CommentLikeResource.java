package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.reaction.ReactionKind;
import dev.inkwell.blog.reaction.Reactions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the caller likes a comment. Both methods can be repeated without another effect. */
@Path(CommentResource.PATH + "/{id}/like")
@RunOnVirtualThread
@Authenticated
@Tag(name = "comments")
public class CommentLikeResource {

    private final Reactions reactions;
    private final CommentAccess access;
    private final Caller caller;

    CommentLikeResource(Reactions reactions, CommentAccess access, Caller caller) {
        this.reactions = reactions;
        this.access = access;
        this.caller = caller;
    }

    /** Errors: {@code comment-not-found} (404), also for one that waits for a moderator. */
    @PUT
    @Operation(summary = "Like a comment")
    @APIResponse(responseCode = "204", description = "Done")
    public void add(@PathParam("id") String id) {
        reactions.add(ReactionKind.COMMENT_LIKE, access.withText(id).id(), caller.requireAccountId());
    }

    /** Errors: {@code comment-not-found} (404). */
    @DELETE
    @Operation(summary = "Like a comment no more")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("id") String id) {
        reactions.remove(ReactionKind.COMMENT_LIKE, access.find(id).id(), caller.requireAccountId());
    }
}
