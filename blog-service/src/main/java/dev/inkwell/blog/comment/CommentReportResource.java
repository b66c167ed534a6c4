package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.limit.RateLimits;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of comments: each person's counts once. */
@Path(CommentResource.PATH + "/{id}/reports")
@RunOnVirtualThread
@Authenticated
@Tag(name = "comments")
public class CommentReportResource {

    private final CommentReportRepository reports;
    private final CommentRepository comments;
    private final CommentCounting counting;
    private final CommentAccess access;
    private final RateLimits limits;
    private final Transactions transactions;
    private final CommentConfig config;
    private final Caller caller;
    private final Clock clock;

    CommentReportResource(
            CommentReportRepository reports,
            CommentRepository comments,
            CommentCounting counting,
            CommentAccess access,
            RateLimits limits,
            Transactions transactions,
            CommentConfig config,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.comments = comments;
        this.counting = counting;
        this.access = access;
        this.limits = limits;
        this.transactions = transactions;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** So many reports make a comment wait for a moderator. Errors: {@code comment-not-found} (404), {@code too-many-requests} (429). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report a comment")
    @APIResponse(responseCode = "204", description = "Taken; to report it again changes nothing")
    @APIResponse(responseCode = "429", description = "Too many reports in a short time")
    public void report(@PathParam("id") String id, @Valid @NotNull ReportCommentRequest request) {
        String person = caller.requireAccountId();
        ObjectId comment = access.withText(id).id();
        limits.count("report", person, config.rate(), config.rateWindow());
        String reason = request.reason() == null ? "" : request.reason();
        transactions.run(session -> {
            Comment current = comments.byId(session, comment)
                    .filter(found -> found.status() != CommentStatus.DELETED)
                    .orElseThrow(() -> new DomainException(CommentError.NOT_FOUND));
            if (reports.insert(session, comment, person, reason, clock.instant())) {
                counting.replace(session, current, current.reported(config.reportsToHold(), clock.instant()));
            }
            return comment;
        });
    }
}
