package dev.inkwell.blog.reading;

import dev.inkwell.blog.access.Audience;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.kit.conditional.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A post, for everybody who may read it. */
@Path(PostListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "posts")
public class PostDocumentResource {

    private final PostReference reference;
    private final PostDocuments documents;
    private final Caller caller;

    PostDocumentResource(PostReference reference, PostDocuments documents, Caller caller) {
        this.reference = reference;
        this.documents = documents;
        this.caller = caller;
    }

    /** By id or slug; a slug that the post had before leads to the present one (308). */
    @GET
    @Path("{idOrSlug}")
    @PermitAll
    @Operation(summary = "Read a post")
    @APIResponse(
            responseCode = "200",
            description = "The post",
            content = @Content(schema = @Schema(implementation = PostResponse.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "308", description = "The post has another slug now: Location has its address")
    public RestResponse<Versioned> read(
            @PathParam("idOrSlug") String idOrSlug, @BeanParam PostView view, @Context UriInfo address) {
        Post post = reference.find(idOrSlug);
        boolean isCallers = view.asksForMore() && caller.accountId().isPresent();
        return Audience.of(post.isPublic(), isCallers)
                .marked(isElsewhere(post, idOrSlug) ? redirect(post, address) : found(post, view))
                .build();
    }

    private static boolean isElsewhere(Post post, String idOrSlug) {
        return !ObjectId.isValid(idOrSlug) && !idOrSlug.equals(post.slug());
    }

    private static ResponseBuilder<Versioned> redirect(Post post, UriInfo address) {
        String query = address.getRequestUri().getRawQuery();
        String present = PostListResource.PATH + "/" + post.slug() + (query == null ? "" : "?" + query);
        return ResponseBuilder.<Versioned>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, present);
    }

    private ResponseBuilder<Versioned> found(Post post, PostView view) {
        return ResponseBuilder.ok(documents.of(post, view));
    }
}
