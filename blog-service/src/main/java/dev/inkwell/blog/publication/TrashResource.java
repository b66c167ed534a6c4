package dev.inkwell.blog.publication;

import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostMoves;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trash: what is in it is at no other address, and is removed for good after {@code inkwell.trash.keep}. */
@Path("/api/v1/posts/{idOrSlug}/trash")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
@Tag(name = "posts")
public class TrashResource {

    private final PostMoves moves;
    private final PostReference reference;
    private final PostResponses responses;

    TrashResource(PostMoves moves, PostReference reference, PostResponses responses) {
        this.moves = moves;
        this.reference = reference;
        this.responses = responses;
    }

    /** As DELETE of the post does, whatever its version. */
    @PUT
    @Operation(summary = "Move a post to the trash")
    public PostResponse trash(@PathParam("idOrSlug") String idOrSlug) {
        return responses.of(moves.trash(reference.findTrashed(idOrSlug).id()));
    }

    /** It is a draft then, also where it was public before. */
    @DELETE
    @Operation(summary = "Restore a post from the trash")
    public PostResponse restore(@PathParam("idOrSlug") String idOrSlug) {
        return responses.of(moves.restore(reference.findTrashed(idOrSlug).id()));
    }
}
