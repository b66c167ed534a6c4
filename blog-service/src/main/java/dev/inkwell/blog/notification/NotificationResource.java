package dev.inkwell.blog.notification;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
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
import java.util.List;
import java.util.Map;
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

    private static final int MOST_COUNTED = 100;

    private final NotificationRepository notifications;
    private final ReadMarkRepository marks;
    private final AuthorService authors;
    private final Caller caller;
    private final Clock clock;

    NotificationResource(
            NotificationRepository notifications,
            ReadMarkRepository marks,
            AuthorService authors,
            Caller caller,
            Clock clock) {
        this.notifications = notifications;
        this.marks = marks;
        this.authors = authors;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first: comments, replies, mentions and new followers of the last 90 days. */
    @GET
    @Operation(summary = "List one's notifications")
    public PageResponse<NotificationResponse> list(@BeanParam PageRequest page) {
        String person = caller.requireAccountId();
        int limit = page.limit();
        List<Notification> rows = notifications.list(person, page.cursor(), limit);
        Map<String, Author> actors =
                authors.byIds(rows.stream().map(Notification::actorId).toList());
        Instant readUpTo = marks.readUpTo(person);
        return PageResponse.of(
                rows,
                limit,
                Notification::cursor,
                row -> NotificationResponse.from(row, actors.get(row.actorId()), readUpTo));
    }

    @GET
    @Path("unread")
    @Operation(summary = "Count one's unread notifications")
    public UnreadResponse unread() {
        String person = caller.requireAccountId();
        return new UnreadResponse(notifications.countSince(person, marks.readUpTo(person), MOST_COUNTED));
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
