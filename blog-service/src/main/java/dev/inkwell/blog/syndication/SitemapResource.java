package dev.inkwell.blog.syndication;

import dev.inkwell.blog.publicpost.PostRange;
import dev.inkwell.kit.page.Cursor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What search engines ask for, at the root, where they look for it. */
@Path("/")
@RunOnVirtualThread
@PermitAll
@Tag(name = "syndication")
public class SitemapResource {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final String CACHE_CONTROL = "public, max-age=600";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/v1/previews/

            Sitemap: %s
            """;

    private final Sitemap sitemap;
    private final Site site;

    SitemapResource(Sitemap sitemap, Site site) {
        this.sitemap = sitemap;
        this.site = site;
    }

    /** The addresses of the pages. */
    @GET
    @Path("sitemap.xml")
    @Operation(summary = "Read the index of the sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap index (sitemaps.org)",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> index() {
        return ok(sitemap.index(), XML);
    }

    /** The addresses of public posts, 50,000 at most: those of a page of the index, or without a cursor the oldest. */
    @GET
    @Path("sitemap-posts.xml")
    @Operation(summary = "Read a page of the sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap (sitemaps.org)",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> page(@QueryParam("cursor") @Nullable String cursor) {
        PostRange range = cursor == null ? PostRange.ALL : PostRange.of(Cursor.decode(cursor));
        return ok(output -> sitemap.write(range, output), XML);
    }

    /** Everything may be found, but for previews. */
    @GET
    @Path("robots.txt")
    @Operation(summary = "Read what robots may read")
    @APIResponse(
            responseCode = "200",
            description = "Rules for robots (RFC 9309)",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> robots() {
        return ok(
                ROBOTS.formatted(site.service("/sitemap.xml")).getBytes(StandardCharsets.UTF_8),
                "text/plain;charset=UTF-8");
    }

    private static <T> RestResponse<T> ok(T body, String mediaType) {
        return RestResponse.ResponseBuilder.ok(body, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
