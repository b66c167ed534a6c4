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

/** What is over, and kept: out of readers' sight, while its authors still find and edit it. */
@Path("/api/v1/posts/{idOrSlug}/archive")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(PostAccess.PUBLISH)
@Tag(name = "posts")
public class ArchiveResource {

    private final PostMoves moves;
    private final PostReference reference;
    private final PostResponses responses;

    ArchiveResource(PostMoves moves, PostReference reference, PostResponses responses) {
        this.moves = moves;
        this.reference = reference;
        this.responses = responses;
    }

    /** From any state; a schedule counts no more. */
    @PUT
    @Operation(summary = "Archive a post")
    public PostResponse archive(@PathParam("idOrSlug") String idOrSlug) {
        return responses.of(moves.archive(reference.findEditable(idOrSlug).id()));
    }

    /** What was archived is a draft then; anything else stays what it is. */
    @DELETE
    @Operation(summary = "Take a post from the archive")
    public PostResponse takeOut(@PathParam("idOrSlug") String idOrSlug) {
        return responses.of(
                moves.takeFromArchive(reference.findEditable(idOrSlug).id()));
    }
}
