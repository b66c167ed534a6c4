package dev.inkwell.blog.comment;

import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What moderators do. */
@Path(CommentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(CommentAccess.MODERATE)
@Tag(name = "comments")
public class ModerationResource {

    private final CommentService service;
    private final CommentListing listing;
    private final CommentAccess access;

    ModerationResource(CommentService service, CommentListing listing, CommentAccess access) {
        this.service = service;
        this.listing = listing;
        this.access = access;
    }

    /**
     * Of the whole site, the oldest first, save what is under posts that the moderator can't see: in the trash, or private. A page
     * has fewer than its limit where there is such.
     */
    @GET
    @Operation(summary = "List comments by their status")
    public PageResponse<CommentResponse> list(
            @QueryParam("status")
                    @DefaultValue("pending")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pending", "approved", "spam", "rejected"},
                                            defaultValue = "pending"))
                    String status,
            @BeanParam PageRequest page) {
        if (!status.matches("pending|approved|spam|rejected")) {
            throw new DomainException(CommonError.INVALID)
                    .withError(FieldError.query(
                            "status", "unknown-value", "One of pending, approved, spam and rejected."));
        }
        return listing.queue(CommentStatus.ofWireName(status), page);
    }

    /** Final for reports: what a moderator has approved, they hold no more. Errors: {@code comment-not-found} (404). */
    @PUT
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on a comment")
    public CommentResponse judge(@PathParam("id") String id, @Valid @NotNull JudgeCommentRequest request) {
        Comment comment = access.withText(id);
        return listing.one(service.judge(comment.id(), CommentStatus.ofWireName(request.status())));
    }
}
