package dev.inkwell.blog.notification;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller is told. */
@Path("/api/v1/me/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "notifications")
public class NotificationResource {

    private final NotificationListing listing;
    private final ReadMarkRepository marks;
    private final Caller caller;
    private final Clock clock;

    NotificationResource(NotificationListing listing, ReadMarkRepository marks, Caller caller, Clock clock) {
        this.listing = listing;
        this.marks = marks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Newest first: comments, replies, mentions and new followers of the last 90 days. A page has fewer than its limit where
     * some are under posts that the caller can read no more.
     */
    @GET
    @Operation(summary = "List one's notifications")
    public PageResponse<NotificationResponse> list(@BeanParam PageRequest page) {
        return listing.page(caller.requireAccountId(), page);
    }

    @GET
    @Path("unread")
    @Operation(summary = "Count one's unread notifications")
    public UnreadResponse unread() {
        return new UnreadResponse(listing.unread(caller.requireAccountId()));
    }

    /** All up to an instant are read; what was read stays so. */
    @PUT
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark notifications as read")
    @APIResponse(responseCode = "204", description = "Done")
    public void read(@Valid @NotNull ReadRequest request) {
        Instant now = clock.instant();
        Instant upTo = request.upTo().isAfter(now) ? now : request.upTo();
        marks.read(caller.requireAccountId(), upTo.isBefore(Instant.EPOCH) ? Instant.EPOCH : upTo);
    }
}
