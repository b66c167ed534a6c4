package dev.inkwell.blog.preview;

import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A post by a preview link, whatever its state, save in the trash. */
@Path("/api/v1/previews/{token}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "previews")
public class PreviewResource {

    private final PreviewService service;
    private final PostReference reference;
    private final PostResponses responses;

    PreviewResource(PreviewService service, PostReference reference, PostResponses responses) {
        this.service = service;
        this.reference = reference;
        this.responses = responses;
    }

    /** Stored by nobody on the way, and kept from search engines. Errors: {@code preview-not-found} (404). */
    @GET
    @Operation(summary = "Read a post by a preview link")
    @APIResponse(
            responseCode = "200",
            description = "The post as it is now",
            content = @Content(schema = @Schema(implementation = PostResponse.class)))
    public RestResponse<PostResponse> read(@PathParam("token") String token) {
        return service.find(new PreviewToken(token))
                .flatMap(preview -> reference.findForPreview(preview.postId()).filter(preview::leadsTo))
                .map(post -> RestResponse.ResponseBuilder.ok(responses.of(post))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .build())
                .orElseThrow(() -> new DomainException(PreviewError.NOT_FOUND));
    }
}
