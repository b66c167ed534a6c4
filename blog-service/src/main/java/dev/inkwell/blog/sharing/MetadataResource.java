package dev.inkwell.blog.sharing;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.publicpost.PublicPosts;
import dev.inkwell.blog.syndication.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
    private final SharedPosts shared;
    private final Site site;

    MetadataResource(PublicPosts posts, SharedPosts shared, Site site) {
        this.posts = posts;
        this.shared = shared;
        this.site = site;
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
        Post post = posts.required(idOrSlug);
        MetadataResponse metadata = metadata(shared.of(post), post.version());
        var response = RestResponse.ResponseBuilder.ok(metadata).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        metadata.links().stream()
                .filter(PageLink::fitsIntoHeader)
                .forEach(link -> response.header(HttpHeaders.LINK, link.header()));
        return response.build();
    }

    private MetadataResponse metadata(SharedPost post, long version) {
        return new MetadataResponse(
                post.title(),
                post.description(),
                post.canonical(),
                post.language().orElse(null),
                MetaTags.openGraph(post, site.title()),
                MetaTags.twitter(post),
                links(post),
                StructuredData.of(post, site),
                version);
    }

    private List<PageLink> links(SharedPost post) {
        return List.of(
                new PageLink("canonical", post.canonical(), null, null),
                embedding(post, "json", "application/json+oembed"),
                embedding(post, "xml", "text/xml+oembed"));
    }

    private PageLink embedding(SharedPost post, String format, String type) {
        return new PageLink("alternate", shared.embedding(post.page(), format), type, post.title());
    }
}
