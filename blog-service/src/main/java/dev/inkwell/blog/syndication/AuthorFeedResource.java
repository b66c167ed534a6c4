package dev.inkwell.blog.syndication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The feed of an author. */
@Path("/api/v1/authors/{username}/feed." + FeedFormat.PARAMETER)
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
    @APIResponse(responseCode = "200", description = "RSS 2.0, Atom or JSON Feed 1.1, as the address ends")
    @APIResponse(responseCode = "304", description = "If-None-Match or If-Modified-Since names what there is")
    public RestResponse<byte[]> read(@PathParam("username") String username, @PathParam("format") String format, @Context HttpHeaders headers) {
        return answers.of(feeds.ofAuthor(username), FeedFormat.of(format), headers);
    }
}
