package dev.inkwell.blog.sharing;

import dev.inkwell.blog.publicpost.PublicPosts;
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

/** What the head of a post's page says, for frontends that write it. */
@Path("/api/v1/posts/{idOrSlug}/metadata")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "syndication")
public class MetadataResource {

    static final String CACHE_CONTROL = "public, max-age=60";

    private final PublicPosts posts;
    private final PostMetadata metadata;

    MetadataResource(PublicPosts posts, PostMetadata metadata) {
        this.posts = posts;
        this.metadata = metadata;
    }

    /** Of what everybody may read, whoever asks. Errors: {@code post-not-found} (404). */
    @GET
    @Operation(summary = "Read a post's OpenGraph and other metadata")
    @APIResponse(
            responseCode = "200",
            description = "What the head of its page says; Link leads to its oEmbed data",
            content = @Content(schema = @Schema(implementation = MetadataResponse.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<MetadataResponse> read(@PathParam("idOrSlug") String idOrSlug) {
        MetadataResponse found = metadata.of(posts.required(idOrSlug));
        var response = RestResponse.ResponseBuilder.ok(found).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        found.links().stream()
                .filter(PageLink::fitsIntoHeader)
                .forEach(link -> response.header(HttpHeaders.LINK, link.header()));
        return response.build();
    }
}
