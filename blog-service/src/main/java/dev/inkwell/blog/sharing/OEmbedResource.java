package dev.inkwell.blog.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.publicpost.PublicPosts;
import dev.inkwell.blog.syndication.Site;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells sites that embed a link what it leads to (oembed.com). */
@Path("/api/v1/oembed")
@RunOnVirtualThread
@PermitAll
@Tag(name = "syndication")
public class OEmbedResource {

    private static final int LONGEST_ADDRESS = 2000;

    enum Format {
        JSON,
        XML;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PublicPosts posts;
    private final SharedPosts shared;
    private final Site site;
    private final ObjectMapper json;

    OEmbedResource(PublicPosts posts, SharedPosts shared, Site site, ObjectMapper json) {
        this.posts = posts;
        this.shared = shared;
        this.site = site;
        this.json = json;
    }

    /**
     * Of what everybody may read. A link has no size, so any size that is asked for is kept to. Errors: {@code page-not-found},
     * {@code post-not-found} (404).
     */
    @GET
    @Operation(summary = "Read the oEmbed data of a post's page")
    @APIResponse(
            responseCode = "200",
            description = "oEmbed 1.0, type link; as XML where format says so",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OEmbedResponse.class)),
                @Content(mediaType = "text/xml", schema = @Schema(implementation = OEmbedResponse.class))
            })
    public RestResponse<byte[]> read(
            @QueryParam("url")
                    @Parameter(
                            required = true,
                            description = "The address of the page",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_ADDRESS))
                    @Nullable
                    String url,
            @QueryParam("format")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "xml"},
                                            defaultValue = "json"))
                    @Nullable
                    String format,
            @QueryParam("maxwidth") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @Nullable
                    String maxWidth,
            @QueryParam("maxheight") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @Nullable
                    String maxHeight) {
        Format wanted = QueryValue.oneOf("format", format, Stream.of(Format.values()), Format::wireName)
                .orElse(Format.JSON);
        requirePixels("maxwidth", maxWidth);
        requirePixels("maxheight", maxHeight);
        OEmbedResponse response = OEmbedResponse.of(shared.of(posts.required(slug(url))), site);
        RestResponse.ResponseBuilder<byte[]> answer = wanted == Format.XML
                ? RestResponse.ResponseBuilder.ok(response.xml(), "text/xml;charset=UTF-8")
                : RestResponse.ResponseBuilder.ok(json(response), "application/json");
        return answer.header(HttpHeaders.CACHE_CONTROL, MetadataResource.CACHE_CONTROL)
                .build();
    }

    private String slug(@Nullable String url) {
        String page = QueryValue.text("url", url, 1, LONGEST_ADDRESS)
                .orElseThrow(() -> QueryValue.refusal("url", "missing", "The address of a post's page."));
        return site.slugOfPage(page).orElseThrow(() -> new DomainException(SharingError.NO_PAGE));
    }

    private static void requirePixels(String name, @Nullable String value) {
        if (value != null && !value.matches("[1-9][0-9]{0,8}")) {
            throw QueryValue.refusal(name, "wrong-format", "A number of pixels.");
        }
    }

    private byte[] json(OEmbedResponse response) {
        try {
            return json.writeValueAsBytes(response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
