package dev.inkwell.blog.notification;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.live.LiveStreams;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** What the caller is told, as it happens. */
@Path("/api/v1/me/notifications/events")
@RunOnVirtualThread
@Authenticated
@Tag(name = "notifications")
public class NotificationStreamResource {

    private final LiveStreams streams;
    private final Caller caller;

    NotificationStreamResource(LiveStreams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    /**
     * {@code created} with each new notification; {@code reset} where some were missed. Errors: {@code malformed-event-id} (400),
     * {@code too-many-streams} (429), {@code overloaded} (503).
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow one's notifications")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "Too many open streams")
    public void follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId, @Context SseEventSink sink) {
        streams.open(NotificationChannel.of(caller.requireAccountId()), lastEventId, sink);
    }
}
