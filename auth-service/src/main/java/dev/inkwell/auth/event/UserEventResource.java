package dev.inkwell.auth.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of changes that other services follow. */
@Path("/api/v1/user-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "User events")
public class UserEventResource {

    private final UserEventFeed feed;

    UserEventResource(UserEventFeed feed) {
        this.feed = feed;
    }

    /**
     * The events after a cursor, or what comes first while the request waits; 409 {@code cursor-expired}, 503 when too many
     * wait. A consumer that goes away is forgotten.
     */
    @GET
    @RolesAllowed("user-event:read")
    @Blocking
    @RunOnVirtualThread
    @Operation(
            operationId = "readUserEvents",
            summary = "Follow the changes of accounts and rights",
            description = "In commit order, from the start or after a cursor. When nothing is new the answer waits for"
                    + " the next event, and is an empty page when none has come. See docs/api/user-events.md.")
    @APIResponseSchema(value = FeedPageResponse.class, responseCode = "200", responseDescription = "A part of the feed")
    @APIResponse(responseCode = "409", description = "cursor-expired: the feed has begun anew, read it from the start")
    public CompletableFuture<FeedPageResponse> read(@BeanParam FeedQuery query) {
        return feed.read(query);
    }
}
