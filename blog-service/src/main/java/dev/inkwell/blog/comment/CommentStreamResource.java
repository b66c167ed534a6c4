package dev.inkwell.blog.comment;

import dev.inkwell.blog.live.LiveStreams;
import dev.inkwell.blog.live.Topic;
import dev.inkwell.blog.post.PostDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The comments under a post as they come, change and go. */
@Path("/api/v1/posts/{idOrSlug}/comments/events")
@RunOnVirtualThread
@Tag(name = "comments")
public class CommentStreamResource {

    private final LiveStreams streams;
    private final PostDirectory posts;

    CommentStreamResource(LiveStreams streams, PostDirectory posts) {
        this.streams = streams;
        this.posts = posts;
    }

    /**
     * {@code created} and {@code changed} with the comment, {@code removed} with its id; {@code reset} where events were missed,
     * {@code end} where the post can be read no more. Errors: {@code post-not-found} (404), {@code malformed-event-id} (400),
     * {@code too-many-streams} (429), {@code overloaded} (503).
     */
    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow the comments under a post")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "Too many open streams")
    public void follow(
            @PathParam("idOrSlug") String idOrSlug,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context SseEventSink sink) {
        String post = posts.visible(idOrSlug).id().toHexString();
        streams.open(new Topic(CommentChannel.NAME, post), lastEventId, sink);
    }
}
