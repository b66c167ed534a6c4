package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of comments: each person's counts once. */
@Path(CommentResource.PATH + "/{id}/reports")
@RunOnVirtualThread
@Authenticated
@Tag(name = "comments")
public class CommentReportResource {

    private final CommentReports reports;
    private final CommentAccess access;
    private final Caller caller;

    CommentReportResource(CommentReports reports, CommentAccess access, Caller caller) {
        this.reports = reports;
        this.access = access;
        this.caller = caller;
    }

    /** So many reports make a comment wait for a moderator. Errors: {@code comment-not-found} (404), {@code too-many-requests} (429). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report a comment")
    @APIResponse(responseCode = "204", description = "Taken; to report it again changes nothing")
    @APIResponse(responseCode = "429", description = "Too many reports in a short time")
    public void report(@PathParam("id") String id, @Valid @NotNull ReportCommentRequest request) {
        String person = caller.requireAccountId();
        reports.report(access.withText(id).id(), person, request.reason() == null ? "" : request.reason());
    }
}
