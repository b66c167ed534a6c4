package dev.inkwell.blog.post;

import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a post is public. Both methods can be repeated without another effect. */
@Path("/api/v1/posts/{idOrSlug}/publication")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(PostAccess.PUBLISH)
@Tag(name = "posts")
public class PublicationResource {

    private final PostService service;
    private final PostReference reference;
    private final PostAccess access;
    private final AuthorService authors;
    private final PostCounters counters;

    PublicationResource(
            PostService service,
            PostReference reference,
            PostAccess access,
            AuthorService authors,
            PostCounters counters) {
        this.service = service;
        this.reference = reference;
        this.access = access;
        this.authors = authors;
        this.counters = counters;
    }

    /** Makes the post public now; {@code publishedAt} is kept where it was public before. */
    @PUT
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Publish a post")
    public PostResponse publish(@PathParam("idOrSlug") String idOrSlug, @Nullable PublishRequest request) {
        return respond(service.publish(access.editable(reference.find(idOrSlug)).id()));
    }

    /** Makes the post a draft again. */
    @DELETE
    @Operation(summary = "Withdraw a post")
    public PostResponse withdraw(@PathParam("idOrSlug") String idOrSlug) {
        return respond(
                service.withdraw(access.editable(reference.find(idOrSlug)).id()));
    }

    private PostResponse respond(Post post) {
        return PostResponse.from(post, authors.byId(post.authorId()), counters.of(post.id()));
    }
}
