package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.idempotency.Creations;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.kit.idempotency.IdempotencyKey;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The comments under a post. */
@Path("/api/v1/posts/{idOrSlug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "comments")
public class PostCommentResource {

    private final CommentService service;
    private final CommentListing listing;
    private final CommentAccess access;
    private final PostDirectory posts;
    private final AuthorService authors;
    private final Creations creations;
    private final Caller caller;

    PostCommentResource(
            CommentService service,
            CommentListing listing,
            CommentAccess access,
            PostDirectory posts,
            AuthorService authors,
            Creations creations,
            Caller caller) {
        this.service = service;
        this.listing = listing;
        this.access = access;
        this.posts = posts;
        this.authors = authors;
        this.creations = creations;
        this.caller = caller;
    }

    /** What begins a thread, the oldest first; replies are at {@code /comments/{id}/replies}. Errors: {@code post-not-found} (404). */
    @GET
    @PermitAll
    @Operation(summary = "List the comments under a post")
    public PageResponse<CommentResponse> list(
            @PathParam("idOrSlug") String idOrSlug, @BeanParam PageRequest page, @BeanParam CommentOrder order) {
        return listing.page(order.of(posts.visible(idOrSlug).id()), page);
    }

    /**
     * Shown at once, unless the site's rules hold it for a moderator. Errors: {@code post-not-found} (404), {@code
     * post-not-published} (409), {@code too-many-requests} (429).
     */
    @POST
    @RolesAllowed(CommentAccess.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Comment on a post")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location has its address",
            content = @Content(schema = @Schema(implementation = CommentResponse.class)))
    @APIResponse(responseCode = "409", description = "The post is not public")
    @APIResponse(responseCode = "429", description = "Too many comments in a short time")
    public RestResponse<CommentResponse> create(
            @PathParam("idOrSlug") String idOrSlug,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Valid @NotNull CreateCommentRequest request) {
        String person = caller.requireAccountId();
        ObjectId post = posts.published(idOrSlug).id();
        Author author = authors.ensureKnown(person, caller.username());
        boolean moderator = access.isModerator();
        CommentResponse created = creations.once(
                IdempotencyKey.parse(idempotencyKey),
                person,
                "/api/v1/posts/" + post + "/comments",
                request,
                CommentResponse.class,
                store -> CommentResponse.from(
                        service.create(
                                post,
                                request,
                                person,
                                moderator,
                                (session, comment) ->
                                        store.accept(session, CommentResponse.from(comment, author, moderator))),
                        author,
                        moderator));
        return RestResponse.ResponseBuilder.<CommentResponse>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, CommentResource.PATH + "/" + created.id())
                .entity(created)
                .build();
    }
}
