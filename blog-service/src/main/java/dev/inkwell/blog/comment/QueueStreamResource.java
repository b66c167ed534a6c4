package dev.inkwell.blog.comment;

import dev.inkwell.blog.live.LiveStreams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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

/** The moderators' queue as it moves. */
@Path(CommentResource.PATH + "/events")
@RunOnVirtualThread
@RolesAllowed(CommentAccess.MODERATE)
@Tag(name = "comments")
public class QueueStreamResource {

    private final LiveStreams streams;

    QueueStreamResource(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * {@code changed} with a comment that waits, is reported, refused or decided on; {@code removed} with its id. Errors: as of the
     * stream of a post's comments.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow what moderators decide on")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "Too many open streams")
    public void follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId, @Context SseEventSink sink) {
        streams.open(QueueChannel.TOPIC, lastEventId, sink);
    }
}
