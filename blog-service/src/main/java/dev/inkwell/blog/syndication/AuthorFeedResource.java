package dev.inkwell.blog.syndication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The feed of an author. */
@Path("/api/v1/authors/{username}/feed.{format}")
@RunOnVirtualThread
@PermitAll
@Tag(name = "syndication")
public class AuthorFeedResource {

    private final Feeds feeds;
    private final FeedAnswers answers;

    AuthorFeedResource(Feeds feeds, FeedAnswers answers) {
        this.feeds = feeds;
        this.answers = answers;
    }

    /** Errors: {@code author-not-found} (404), {@code unavailable} (503). */
    @GET
    @Operation(summary = "Read an author's feed")
    @APIResponse(
            responseCode = "200",
            description = "RSS 2.0, Atom or JSON Feed 1.1, as the address ends",
            content = {
                @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "If-None-Match or If-Modified-Since names what there is")
    public RestResponse<byte[]> read(
            @PathParam("username") String username,
            @PathParam("format")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"rss", "atom", "json"}))
                    String format,
            @Context HttpHeaders headers) {
        FeedFormat wanted = FeedFormat.of(format);
        return answers.of(feeds.ofAuthor(username), wanted, headers);
    }
}
