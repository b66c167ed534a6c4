package dev.inkwell.blog.preview;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The preview links of a post, for who may edit it. */
@Path("/api/v1/posts/{idOrSlug}/previews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
@Tag(name = "previews")
public class PostPreviewResource {

    private final PreviewService service;
    private final PostReference reference;
    private final Caller caller;

    PostPreviewResource(PreviewService service, PostReference reference, Caller caller) {
        this.service = service;
        this.reference = reference;
        this.caller = caller;
    }

    /** Newest first, without their tokens. */
    @GET
    @Operation(summary = "List a post's previews")
    public PageResponse<PreviewResponse> list(@PathParam("idOrSlug") String idOrSlug, @BeanParam PageRequest page) {
        int limit = page.limit();
        Optional<ObjectId> before = page.cursor().map(cursor -> cursor.part(0, ObjectId::new));
        List<Preview> rows = service.list(reference.findEditable(idOrSlug).id(), before, limit + 1);
        return PageResponse.of(rows, limit, preview -> Cursor.of(preview.id().toHexString()), PreviewResponse::from);
    }

    /** The token is told once; an Idempotency-Key is not taken, as its answer would have to be stored with the token. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Make a preview link")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location has the address of the post for who has the link",
            content = @Content(schema = @Schema(implementation = PreviewResponse.class)))
    @APIResponse(responseCode = "409", description = "The post has as many as it may have")
    public RestResponse<PreviewResponse> create(
            @PathParam("idOrSlug") String idOrSlug, @Valid @Nullable CreatePreviewRequest request) {
        PreviewResponse made = service.create(
                reference.findEditable(idOrSlug),
                caller.requireAccountId(),
                request == null ? null : request.expiresAt());
        return RestResponse.ResponseBuilder.<PreviewResponse>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, made.path())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .entity(made)
                .build();
    }

    /** Errors: {@code preview-not-found} (404). */
    @DELETE
    @Path("{previewId}")
    @Operation(summary = "Revoke a preview link")
    public void revoke(@PathParam("idOrSlug") String idOrSlug, @PathParam("previewId") String previewId) {
        service.revoke(reference.findEditable(idOrSlug).id(), previewId);
    }
}
