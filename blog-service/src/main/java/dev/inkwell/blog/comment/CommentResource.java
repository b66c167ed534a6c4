package dev.inkwell.blog.comment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.patch.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single comments, and what answers them. */
@Path(CommentResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "comments")
public class CommentResource {

    static final String PATH = "/api/v1/comments";

    private final CommentService service;
    private final CommentListing listing;
    private final CommentAccess access;
    private final MergePatch mergePatch;
    private final Caller caller;

    CommentResource(
            CommentService service,
            CommentListing listing,
            CommentAccess access,
            MergePatch mergePatch,
            Caller caller) {
        this.service = service;
        this.listing = listing;
        this.access = access;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    /** One that waits for a moderator is there for its author. Errors: {@code comment-not-found} (404). */
    @GET
    @PermitAll
    @Operation(summary = "Read a comment")
    public CommentResponse read(@PathParam("id") String id) {
        return listing.one(access.find(id));
    }

    /** Direct replies, the oldest first. Errors: {@code comment-not-found} (404). */
    @GET
    @Path("replies")
    @PermitAll
    @Operation(summary = "List the replies to a comment")
    public PageResponse<CommentResponse> replies(
            @PathParam("id") String id, @BeanParam PageRequest page, @BeanParam CommentOrder order) {
        return listing.page(order.repliesTo(access.find(id)), page);
    }

    /** Its author changes it, within the edit window. What is edited goes by the site's rules again. */
    @PATCH
    @RolesAllowed(CommentAccess.WRITE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit a comment")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            implementation = EditableComment.class,
                                            requiredProperties = {})))
    @APIResponse(
            responseCode = "200",
            description = "The comment as it is now",
            content = @Content(schema = @Schema(implementation = CommentResponse.class)))
    @APIResponse(responseCode = "409", description = "The edit window is over")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is needed")
    public CommentResponse edit(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode patch) {
        Comment comment = access.own(id);
        IfMatch.require(ifMatch, comment.version());
        EditableComment before = new EditableComment(comment.text().body());
        EditableComment edited = mergePatch.apply(before, patch, EditableComment.class);
        return listing.one(service.edit(
                comment, edited, caller.requireAccountId(), access.isModerator(), String.valueOf(ifMatch)));
    }

    /** By its author or a moderator. While it has replies its place is kept, without its text. */
    @DELETE
    @RolesAllowed({CommentAccess.WRITE, CommentAccess.MODERATE})
    @Operation(summary = "Delete a comment")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is needed")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Comment comment = access.removable(id);
        IfMatch.require(ifMatch, comment.version());
        service.delete(comment, String.valueOf(ifMatch));
    }
}
