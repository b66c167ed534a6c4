package dev.inkwell.blog.publication;

import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostMoves;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether, from when and until when a post is public. Both methods can be repeated without another effect. */
@Path("/api/v1/posts/{idOrSlug}/publication")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(PostAccess.PUBLISH)
@Tag(name = "posts")
public class PublicationResource {

    private final PostMoves moves;
    private final PostReference reference;
    private final PostResponses responses;

    PublicationResource(PostMoves moves, PostReference reference, PostResponses responses) {
        this.moves = moves;
        this.reference = reference;
        this.responses = responses;
    }

    /**
     * Publishes now with {@code {}}, later with {@code at}; with {@code until} the post is a draft again after that. What was
     * said before counts no more. {@code publishedAt} is kept where it was public before, unless {@code at} is given.
     */
    @PUT
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Publish a post, or schedule that")
    public PostResponse publish(@PathParam("idOrSlug") String idOrSlug, @Nullable PublishRequest request) {
        PublishRequest wanted = Objects.requireNonNullElse(request, PublishRequest.NOW);
        return responses.of(moves.publish(editable(idOrSlug), wanted.at(), wanted.until()));
    }

    /** Makes the post a draft again. */
    @DELETE
    @Operation(summary = "Withdraw a post")
    public PostResponse withdraw(@PathParam("idOrSlug") String idOrSlug) {
        return responses.of(moves.withdraw(editable(idOrSlug)));
    }

    private ObjectId editable(String idOrSlug) {
        return reference.findEditable(idOrSlug).id();
    }
}
